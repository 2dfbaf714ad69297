package io.raygate.gateway.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One whole request as a server behind the gateway has understood it; one character for one byte.
 *
 * @param target as it stood in the request line
 * @param headers in order, names in lower case
 */
public record Heard(
        String method, String target, List<Map.Entry<String, String>> headers, String body) {

    /** The values of the headers of that name. */
    public List<String> all(String name) {
        return headers.stream()
                .filter(it -> it.getKey().toLowerCase(Locale.ROOT).equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What a server answers to it, so that answers cannot be mixed up unnoticed. */
    public String answer() {
        return method + " " + target + " " + body.length();
    }

    /** What a program that is no Java wrote: method, target, body and headers, in base 64. */
    static Heard parse(String line) {
        String[] words = line.split(" ", -1);
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (int i = 3; i < words.length; i++) {
            String[] pair = words[i].split(":", -1);
            headers.add(Map.entry(clear(pair[0]), clear(pair[1])));
        }
        return new Heard(clear(words[0]), clear(words[1]), headers, clear(words[2]));
    }

    private static String clear(String word) {
        return new String(Base64.getDecoder().decode(word), StandardCharsets.ISO_8859_1);
    }
}
