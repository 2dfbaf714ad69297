package io.raygate.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import io.raygate.design.Page;
import io.raygate.design.PageHeader;

/** A page with nothing but a heading, one sentence and the way back. */
class MessagePage extends Page {

    final void say(String heading, String sentence) {
        removeAll();
        Paragraph words = new Paragraph(sentence);
        words.addClassName("rg-message");
        Anchor back = new Anchor("", "Go to the first page");
        back.getElement().setAttribute("router-link", true);
        add(new PageHeader(heading), words, back);
    }
}
