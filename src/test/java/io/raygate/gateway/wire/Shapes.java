package io.raygate.gateway.wire;

import io.raygate.gateway.wire.Shape.Broken;
import io.raygate.gateway.wire.Shape.Outcome;
import io.raygate.gateway.wire.Shape.Read;
import io.raygate.gateway.wire.Shape.Refused;
import io.raygate.gateway.wire.Shape.Silence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads the tables of shapes; {@code requests.txt} says how they are written. */
public final class Shapes {

    private Shapes() {}

    /** A title and the bytes under it, before anybody says what becomes of them. */
    public record Entry(String name, String source, String outcome, byte[] bytes) {}

    /** The requests. */
    public static List<Shape> requests() {
        return entries("requests.txt").stream()
                .map(it -> new Shape(it.name(), it.source(), outcome(it.outcome()), it.bytes()))
                .toList();
    }

    /** The entries of one table. */
    public static List<Entry> entries(String table) {
        List<Entry> entries = new ArrayList<>();
        String[] title = null;
        StringBuilder bytes = new StringBuilder();
        for (String line : text(table).split("\n")) {
            if (line.startsWith("|")) {
                bytes.append(line(line.substring(1)));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                add(entries, title, bytes);
                title = line.split(" \\| ", 3);
            }
        }
        add(entries, title, bytes);
        return entries;
    }

    private static void add(List<Entry> entries, String[] title, StringBuilder bytes) {
        if (title != null) {
            entries.add(new Entry(title[0], title[1], title[2], wire(bytes.toString())));
            bytes.setLength(0);
        }
    }

    private static String text(String table) {
        try (InputStream in = Shapes.class.getResourceAsStream(table)) {
            return new String(
                    Objects.requireNonNull(in, table).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String line(String text) {
        boolean open = text.endsWith("\\") && !text.endsWith("\\\\");
        return open ? unescaped(text.substring(0, text.length() - 1)) : unescaped(text) + "\r\n";
    }

    private static List<Outcome> outcome(String text) {
        return Arrays.stream(text.split(", ")).map(Shapes::one).toList();
    }

    private static Outcome one(String text) {
        if (text.equals("silence")) {
            return new Silence();
        }
        if (Character.isDigit(text.charAt(0))) {
            return new Refused(Integer.parseInt(text));
        }
        String[] words = text.split(" ", 3);
        String rest = words.length > 2 ? words[2] : "";
        if (rest.equals("broken")) {
            return new Broken(words[0], words[1]);
        }
        String body =
                rest.startsWith("<") ? unescaped(rest.substring(1, rest.lastIndexOf('>'))) : "";
        return new Read(words[0], words[1], body, rest.endsWith("?"));
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            c = text.charAt(++i);
            switch (c) {
                case 'r' -> out.append('\r');
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case '0' -> out.append('\0');
                case 's' -> out.append(' ');
                case '\\' -> out.append('\\');
                case 'x' -> {
                    out.append((char) Integer.parseInt(text.substring(i + 1, i + 3), 16));
                    i += 2;
                }
                case '{' -> {
                    int end = text.indexOf('}', i);
                    int times = text.lastIndexOf('*', end);
                    String part = unescaped(text.substring(i + 1, times));
                    out.append(part.repeat(Integer.parseInt(text.substring(times + 1, end))));
                    i = end;
                }
                default -> throw new IllegalArgumentException("No escape: \\" + c);
            }
        }
        return out.toString();
    }

    private static byte[] wire(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
