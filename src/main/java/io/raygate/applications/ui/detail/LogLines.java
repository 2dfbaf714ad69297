package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.regex.Pattern;

/** The last lines of a log, the newest in view; lines that tell of an error are red. */
@Tag("pre")
class LogLines extends HtmlContainer {

    private static final Pattern TROUBLE =
            Pattern.compile(
                    "\\b(error|errno|fatal|traceback|no space left|killed|denied)\\b|(Error|Exception):",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TIMED = Pattern.compile("^\\d\\d:\\d\\d:\\d\\d  ");
    private static final String FOLLOW =
            "requestAnimationFrame(() => { this.scrollTop = this.scrollHeight })";

    private List<String> shown = List.of();

    LogLines() {
        addClassName("rg-log");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "log");
        getElement().setAttribute("aria-label", "Log");
        setText("Nothing was written yet.");
    }

    /** Shows the lines, adding to what is there where they go on from it. */
    void show(List<String> lines) {
        if (lines.equals(shown)) {
            return;
        }
        boolean goesOn =
                !shown.isEmpty()
                        && lines.size() > shown.size()
                        && lines.subList(0, shown.size()).equals(shown);
        List<String> added = goesOn ? lines.subList(shown.size(), lines.size()) : lines;
        if (!goesOn) {
            removeAll();
        }
        added.forEach(line -> add(drawn(line)));
        shown = List.copyOf(lines);
        getElement().executeJs(FOLLOW);
    }

    private static Span drawn(String line) {
        Span row = new Span(line);
        row.setClassName("rg-log-timed", TIMED.matcher(line).find());
        row.setClassName("rg-log-trouble", TROUBLE.matcher(line).find());
        return row;
    }
}
