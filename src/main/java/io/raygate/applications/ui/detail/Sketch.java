package io.raygate.applications.ui.detail;

import static io.raygate.design.Drawing.escape;

import java.util.Locale;

/** An SVG picture in the making; whatever text it is given is escaped. */
final class Sketch {

    /** A place on the picture. */
    record Box(int x, int y, int width, int height) {

        int right() {
            return x + width;
        }

        int bottom() {
            return y + height;
        }

        int centre() {
            return x + width / 2;
        }

        int middle() {
            return y + height / 2;
        }
    }

    private static final double TITLE_WIDTH = 6.9;
    private static final double LINE_WIDTH = 6.1;
    private static final double CODE_WIDTH = 7.0;

    private final StringBuilder svg = new StringBuilder();

    Sketch(String style, int width, int height, String name) {
        add(
                "<svg class='%s' viewBox='0 0 %d %d' role='group' aria-label='%s'>",
                style, width, height, escape(name));
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    void part(Box box, Part part) {
        add(
                "<a href='%s'%s aria-label='%s' class='rg-topology-part%s'>",
                escape(part.href()),
                target(part.href()),
                escape(part.name()),
                part.isDashed() ? " rg-dashed" : "");
        add(
                "<rect x='%d' y='%d' width='%d' height='%d' rx='6'/>",
                box.x(), box.y(), box.width(), box.height());
        int lineHeight = part.isCode() ? 18 : 16;
        int y = box.middle() - (part.lines().size() * lineHeight) / 2 + 4;
        text("rg-topology-title", box, y, part.title(), TITLE_WIDTH);
        for (String line : part.lines()) {
            y += lineHeight;
            String style = part.isCode() ? "rg-topology-code" : "rg-topology-line";
            text(style, box, y, line, part.isCode() ? CODE_WIDTH : LINE_WIDTH);
        }
        if (part.mark() != Part.Mark.NONE) {
            add(
                    "<circle class='%s' cx='%d' cy='%d' r='4'/>",
                    part.mark().style(), box.right() - 12, box.y() + 13);
        }
        svg.append("</a>");
    }

    /** Links out of the console open beside it; the others stay within it. */
    private static String target(String href) {
        return href.startsWith("http") ? " target='_blank' rel='noopener'" : " data-inside";
    }

    private void text(String style, Box box, int y, String text, double characterWidth) {
        int room = (int) ((box.width() - 18) / characterWidth);
        add(
                "<text class='%s' x='%d' y='%d'>%s</text>\n",
                style, box.x() + 10, y, escape(shortened(text, room)));
    }

    /** The head and the tail of {@code text}, which tell addresses and names apart. */
    static String shortened(String text, int room) {
        if (text.length() <= room) {
            return text;
        }
        int tail = room / 2;
        return text.substring(0, room - tail - 1) + "…" + text.substring(text.length() - tail);
    }

    /** The gate: a bar that everything passes. */
    void gate(Box box, String href, String name) {
        add(
                "<a href='%s' data-inside aria-label='%s' class='rg-topology-gate'>",
                escape(href), escape(name));
        add(
                "<rect x='%d' y='%d' width='%d' height='%d' rx='4'/></a>",
                box.x(), box.y(), box.width(), box.height());
    }

    void caption(int x, int y, String text) {
        add(
                "<text class='rg-topology-line' text-anchor='middle' x='%d' y='%d'>%s</text>",
                x, y, escape(text));
    }

    void line(boolean isLive, int fromX, int fromY, int toX, int toY) {
        add("<path class='%s' d='M%d %dL%d %d'/>", edge(isLive), fromX, fromY, toX, toY);
    }

    /** A curve that leaves and arrives horizontally. */
    void across(boolean isLive, int fromX, int fromY, int toX, int toY) {
        int bend = (fromX + toX) / 2;
        add(
                "<path class='%s' d='M%d %dC%d %d %d %d %d %d'/>",
                edge(isLive), fromX, fromY, bend, fromY, bend, toY, toX, toY);
    }

    /** A curve that leaves and arrives vertically. */
    void down(boolean isLive, int fromX, int fromY, int toX, int toY) {
        int bend = (fromY + toY) / 2;
        add(
                "<path class='%s' d='M%d %dC%d %d %d %d %d %d'/>",
                edge(isLive), fromX, fromY, fromX, bend, toX, bend, toX, toY);
    }

    private static String edge(boolean isLive) {
        return isLive ? "rg-topology-edge rg-live" : "rg-topology-edge";
    }

    /** Where the refused end. */
    void cross(int x, int y) {
        add("<path class='rg-topology-cross' d='M%d %dl10 10m0 -10l-10 10'/>", x - 5, y - 5);
    }

    String finished() {
        return svg + "</svg>";
    }
}
