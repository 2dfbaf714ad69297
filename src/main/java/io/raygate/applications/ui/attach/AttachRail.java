package io.raygate.applications.ui.attach;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.raygate.design.Icons;
import io.raygate.design.Section;
import io.raygate.design.SignLine;
import io.raygate.design.Tone;

/** Beside the form: what one gets, and what Raygate cannot do for a Ray it did not start. */
class AttachRail extends Div {

    AttachRail() {
        addClassName("rg-rail");
        add(
                new Section(
                        "What you get",
                        line(
                                Icons.LAYOUT_DASHBOARD,
                                "A private endpoint for each, on this host, with whitelist, account and keys of its own"),
                        line(
                                Icons.LOCK,
                                "The address its name stands for now is pinned; only an administrator has it looked up again"),
                        line(
                                Icons.EYE,
                                "Ray is asked every few seconds whether it is well, and whether it answers beside loopback")),
                new Section(
                        "What stays with whoever runs it",
                        line(
                                Icons.ROTATE_CW,
                                "Start, stop, restart, version, size and packages: Raygate did not start this Ray, so it cannot restart it"),
                        line(
                                Icons.SHIELD_ALERT,
                                "Its own ports. Whoever reaches them passes Raygate by, so they belong on loopback or behind a firewall")));
    }

    private static SignLine line(Icons icon, String words) {
        return new SignLine(Tone.NEUTRAL, icon, new Span(words));
    }
}
