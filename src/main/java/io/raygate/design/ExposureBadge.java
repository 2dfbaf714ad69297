package io.raygate.design;

import com.vaadin.flow.component.badge.Badge;

/** Who can reach something, as icon and words; bare, and a red pill when it is the whole world. */
public final class ExposureBadge extends Badge {

    public ExposureBadge(String words, Icons icon, Tone tone) {
        super(words, icon.create(14));
        addClassNames("rg-exposure", tone.className());
    }
}
