package io.raygate.design;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text to be read as it is: a command, a program, a log, with a button that copies it.
 *
 * <p>Whatever stands between angle brackets is a gap to be filled in and is coloured; a line that
 * begins with a hash is a remark and is grey.
 */
public final class CodeBlock extends Div {

    private static final Pattern PARTS =
            Pattern.compile("(?m)(?<remark>^#.*$)|(?<gap><[a-z][a-z ]*>)");

    private final Preformatted pre = new Preformatted();
    private final CopyButton copy;

    /**
     * @param label what it is, for readers: "commands for the Ray CLI"
     */
    public CodeBlock(String text, String label) {
        addClassName("rg-code");
        copy = new CopyButton(text, label);
        pre.getElement().setAttribute("tabindex", "0");
        pre.getElement().setAttribute("role", "region");
        pre.getElement().setAttribute("aria-label", label);
        add(pre, copy);
        setCode(text);
    }

    /** Shows and copies another text. */
    public void setCode(String text) {
        pre.removeAll();
        Matcher parts = PARTS.matcher(text);
        int from = 0;
        while (parts.find()) {
            pre.add(new Text(text.substring(from, parts.start())));
            pre.add(marked(parts.group(), parts.group("gap") != null));
            from = parts.end();
        }
        pre.add(new Text(text.substring(from)));
        copy.setCopied(text);
    }

    private static Span marked(String part, boolean isGap) {
        Span span = new Span(part);
        span.addClassName(isGap ? "rg-code-gap" : "rg-code-remark");
        return span;
    }

    @Tag("pre")
    private static final class Preformatted extends HtmlContainer {}
}
