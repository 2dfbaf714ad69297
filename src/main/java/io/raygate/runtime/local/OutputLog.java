package io.raygate.runtime.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The file in which a box's output is written down, and the one before it; read from their ends
 * alone.
 */
final class OutputLog {

    private static final int WINDOW = 256 << 10;
    private static final Pattern COLOURS = Pattern.compile("\u001B\\[[0-9;?]*[A-Za-z]");

    private final Path file;
    private final Path previous;

    OutputLog(Path file) {
        this.file = file;
        this.previous = file.resolveSibling(file.getFileName() + ".1");
    }

    /** The latest lines, oldest first, without colours. */
    List<String> tail(int lines) throws IOException {
        List<String> all = new ArrayList<>(end(file));
        if (all.size() < lines) {
            all.addAll(0, end(previous));
        }
        return List.copyOf(all.subList(Math.max(0, all.size() - lines), all.size()));
    }

    private static List<String> end(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, content.length() - WINDOW);
            byte[] bytes = new byte[(int) (content.length() - from)];
            content.seek(from);
            content.readFully(bytes);
            List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(from > 0 && !lines.isEmpty() ? 1 : 0, lines.size()).stream()
                    .map(line -> COLOURS.matcher(line).replaceAll(""))
                    .toList();
        }
    }
}
