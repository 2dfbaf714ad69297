package io.raygate.rest.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.raygate.design.CodeBlock;
import io.raygate.rest.ui.Call.Answer;
import io.raygate.rest.ui.Call.Field;
import java.util.List;
import java.util.Locale;

/** One operation: a line to open, and behind it how to call it and what comes back. */
class CallPanel extends NativeDetails {

    private final transient Call call;
    private final Div content = new Div();

    CallPanel(Call call) {
        this.call = call;
        addClassName("rg-api-call");
        setId(call.id());
        Span method = span("rg-api-method", call.method());
        method.addClassName("rg-api-" + call.method().toLowerCase(Locale.ROOT));
        Div line =
                new Div(
                        method,
                        span("rg-api-path", call.path().replace("/api/v1", "")),
                        span("rg-api-summary", call.summary()));
        line.addClassName("rg-api-line");
        setSummary(line);
        content.addClassName("rg-api-content");
        setContent(content);
        addToggleListener(
                toggled -> {
                    if (toggled.isOpened()) {
                        fill();
                    }
                });
    }

    /** Drawn when it is first opened: few people read all of it. */
    private void fill() {
        if (content.getComponentCount() > 0) {
            return;
        }
        if (!call.description().isEmpty()) {
            content.add(new Paragraph(call.description()));
        }
        content.add(new CodeBlock(call.curl(), "command for " + call.id()));
        addFields("Parameters", call.parameters());
        addFields("Body", call.body());
        call.answers().stream().filter(Answer::isGood).forEach(this::addGood);
        content.add(new H3("Refusals"));
        Div refusals = new Div();
        refusals.addClassName("rg-api-fields");
        call.answers().stream()
                .filter(answer -> !answer.isGood())
                .forEach(answer -> refusals.add(refusal(answer)));
        content.add(refusals);
    }

    private void addFields(String title, List<Field> fields) {
        if (fields.isEmpty()) {
            return;
        }
        Div rows = new Div();
        rows.addClassName("rg-api-fields");
        fields.forEach(field -> rows.add(row(field)));
        content.add(new H3(title), rows);
    }

    private static Div row(Field field) {
        Div name = new Div(span("rg-api-name", field.name()));
        if (field.isRequired()) {
            name.add(span("rg-api-required", "required"));
        }
        Div meaning = new Div(new Span(field.description()), span("rg-api-type", field.type()));
        meaning.addClassName("rg-api-meaning");
        Div row = new Div(name, meaning);
        row.addClassName("rg-api-row");
        return row;
    }

    private void addGood(Answer good) {
        String headers =
                good.headers().isEmpty() ? "" : " With " + String.join(", ", good.headers()) + ".";
        Paragraph meaning = new Paragraph(good.meaning() + headers);
        content.add(new H3("Answer " + good.status()), meaning);
        if (!good.fields().isEmpty()) {
            Div rows = new Div();
            rows.addClassName("rg-api-fields");
            good.fields().forEach(field -> rows.add(row(optional(field))));
            content.add(rows);
        }
    }

    /** Of an answer nothing is asked for. */
    private static Field optional(Field field) {
        return new Field(field.name(), field.type(), false, field.description());
    }

    private static Div refusal(Answer answer) {
        Div meaning = new Div(new Span(answer.meaning()));
        if (!answer.headers().isEmpty()) {
            meaning.add(span("rg-api-type", "With " + String.join(", ", answer.headers())));
        }
        meaning.addClassName("rg-api-meaning");
        Div row = new Div(new Div(span("rg-api-name", answer.status())), meaning);
        row.addClassName("rg-api-row");
        return row;
    }

    private static Span span(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
