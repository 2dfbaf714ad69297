package io.raygate.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.raygate.audit.AuditLine;
import io.raygate.audit.Outcome;
import io.raygate.design.FactList;
import io.raygate.design.Icons;
import io.raygate.design.Moments;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Role;
import java.util.Map;
import java.util.function.Supplier;

/** Draws what stands in one line of the audit trail. */
final class AuditCells {

    private final Supplier<Map<ApplicationId, String>> names;

    /**
     * @param names what applications are called
     */
    AuditCells(Supplier<Map<ApplicationId, String>> names) {
        this.names = names;
    }

    Component time(AuditLine line) {
        Span day = span("rg-secondary", Moments.dayOfMonth(line.at()));
        Span time = new Span(Moments.second(line.at()));
        Div cell = new Div(day, time);
        cell.addClassName("rg-audit-time");
        return cell;
    }

    Component who(AuditLine line) {
        return twoLines(
                span("rg-audit-person", line.person()), span("rg-audit-role", standing(line)));
    }

    private static String standing(AuditLine line) {
        String role = line.role().map(Role::title).orElse(role(line));
        return line.token().map(token -> role + " · token " + token).orElse(role);
    }

    /** Those who have no role are nobody, or Raygate itself. */
    private static String role(AuditLine line) {
        return line.from().isEmpty() ? "System" : "";
    }

    Component from(AuditLine line) {
        return span("rg-mono", line.from().orElse("–"));
    }

    Component what(AuditLine line) {
        return twoLines(act(line), span("rg-audit-target", target(line)));
    }

    Component change(AuditLine line) {
        Div cell = new Div();
        cell.addClassName("rg-audit-change");
        if (!line.before().isEmpty()) {
            cell.add(struck(line.before()));
        }
        if (!line.before().isEmpty() && !line.after().isEmpty()) {
            cell.add(Icons.ARROW_RIGHT.create(13));
        }
        if (!line.after().isEmpty()) {
            cell.add(new Span(line.after()));
        }
        return cell;
    }

    /** Everything in one cell: act and time; target; who and from where; the change. */
    Component all(AuditLine line) {
        Div first = new Div(act(line), time(line));
        first.addClassName("rg-row-first");
        Span who = new Span(line.who());
        who.addClassName("rg-audit-person");
        Div second = new Div(who, from(line));
        second.addClassName("rg-row-second");
        Div cell = new Div(first, span("rg-audit-target", target(line)), second);
        if (!line.before().isEmpty() || !line.after().isEmpty()) {
            cell.add(change(line));
        }
        cell.addClassName("rg-row");
        return cell;
    }

    /** What a line says in full, for values too long for the table. */
    Component details(AuditLine line) {
        FactList facts = new FactList();
        facts.fact("Who", line.who());
        facts.fact("Action", line.action());
        line.application().ifPresent(id -> facts.fact("Application", named(id)));
        facts.fact("Target", line.target());
        facts.fact("Before", line.before().isEmpty() ? "–" : line.before());
        facts.fact("After", line.after().isEmpty() ? "–" : line.after());
        facts.fact("Result", line.outcome().word());
        Div box = new Div(facts);
        box.addClassName("rg-audit-details");
        return box;
    }

    private String named(ApplicationId id) {
        String name = names.get().get(id);
        return name == null ? id.value() : name + " (" + id + ")";
    }

    private static Div act(AuditLine line) {
        Div act = new Div();
        act.addClassName("rg-audit-act");
        if (line.outcome() != Outcome.DONE) {
            Span sign = new Span(Icons.CIRCLE_X.create(14));
            sign.addClassName("rg-audit-bad");
            act.add(sign, hidden(line.outcome().word() + ": "));
        } else if (Acts.isRisky(line)) {
            Span sign = new Span(Icons.TRIANGLE_ALERT.create(14));
            sign.addClassName("rg-audit-risky");
            act.add(sign, hidden("Risky: "));
        }
        act.add(new Span(Acts.words(line.action())));
        return act;
    }

    /** The application before its part; what has its name is the application itself. */
    private String target(AuditLine line) {
        if (line.application().isEmpty()) {
            return line.target();
        }
        ApplicationId id = line.application().get();
        String application = names.get().getOrDefault(id, id.value());
        return line.target().equals(application) || line.target().contains(id.value())
                ? line.target()
                : application + " / " + line.target();
    }

    private static Span struck(String text) {
        Span before = new Span(hidden("was "), new Span(text));
        before.addClassName("rg-audit-before");
        return before;
    }

    private static Span hidden(String text) {
        return span("rg-for-readers", text);
    }

    private static Div twoLines(Component first, Component second) {
        Div cell = new Div(first, second);
        cell.addClassName("rg-two-lines");
        return cell;
    }

    private static Span span(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
