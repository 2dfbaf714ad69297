package io.raygate.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;

/** Facts as label and value. */
public final class FactList extends DescriptionList {

    private boolean gapBefore;

    public FactList() {
        addClassName("rg-facts");
    }

    public FactList fact(String label, String value) {
        return fact(label, new Text(value));
    }

    public FactList fact(String label, Component... value) {
        Term term = new Term(label);
        Description description = new Description(value);
        term.setClassName("rg-gap", gapBefore);
        description.setClassName("rg-gap", gapBefore);
        gapBefore = false;
        add(term, description);
        return this;
    }

    /** Leaves room before the next fact, where another group of facts begins. */
    public FactList gap() {
        gapBefore = true;
        return this;
    }
}
