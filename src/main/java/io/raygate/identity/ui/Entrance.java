package io.raygate.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/** The sheet in the middle of an otherwise empty page that sign-in and setup share. */
class Entrance extends Main {

    private final Div sheet = new Div();

    Entrance(String title, String subtitle) {
        addClassName("rg-entrance");
        Image mark = new Image("assets/mark.svg", "");
        mark.setWidth("28px");
        mark.setHeight("28px");
        Paragraph second = new Paragraph(subtitle);
        second.addClassName("rg-secondary");
        sheet.addClassName("rg-entrance-sheet");
        sheet.add(mark, new H1(title), second);
        add(sheet);
    }

    final void addToSheet(Component content) {
        sheet.add(content);
    }
}
