package io.raygate.gateway.mask;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** The spellings in which a page may carry one token: plain, and escaped for where it stands. */
final class TokenForms {

    private static final Map<Integer, String> NAMED =
            Map.of(
                    (int) '&',
                    "&amp;",
                    (int) '<',
                    "&lt;",
                    (int) '>',
                    "&gt;",
                    (int) '"',
                    "&quot;",
                    (int) '\'',
                    "&#x27;");
    private static final Map<Integer, String> NUMBERED =
            Map.of(
                    (int) '&',
                    "&amp;",
                    (int) '<',
                    "&lt;",
                    (int) '>',
                    "&gt;",
                    (int) '"',
                    "&#34;",
                    (int) '\'',
                    "&#39;");

    private TokenForms() {}

    static List<String> of(String token) {
        String form = URLEncoder.encode(token, StandardCharsets.UTF_8);
        String percent = form.replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
        String path = percentBut(token, "-._~!$&'()*+,;=:@/?");
        String json = each(token, TokenForms::json);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(token);
        for (String encoded : List.of(form, percent, path)) {
            forms.add(encoded);
            forms.add(lowerHex(encoded));
        }
        forms.add(json);
        forms.add(each(token, c -> c > 126 ? unicode(c) : json(c)));
        forms.add(each(token, TokenForms::scriptSafe));
        for (Map<Integer, String> entities : List.of(NAMED, NUMBERED)) {
            forms.add(escaped(token, entities));
            forms.add(escaped(json, entities));
        }
        return List.copyOf(forms);
    }

    private static String escaped(String text, Map<Integer, String> entities) {
        return each(text, c -> entities.getOrDefault(c, Character.toString(c)));
    }

    /** By UTF-16 units, as JSON counts; units of a pair meet again when they are joined. */
    private static String each(String token, IntFunction<String> spelled) {
        StringBuilder out = new StringBuilder();
        token.chars().forEach(c -> out.append(spelled.apply(c)));
        return out.toString();
    }

    private static String json(int c) {
        return c == '"' || c == '\\' ? "\\" + (char) c : Character.toString(c);
    }

    /** As JSON is written into a script of a page. */
    private static String scriptSafe(int c) {
        return c > 126 || "<>&'".indexOf(c) >= 0 ? unicode(c) : json(c);
    }

    private static String unicode(int c) {
        return "\\u%04x".formatted(c);
    }

    private static String percentBut(String token, String kept) {
        StringBuilder out = new StringBuilder();
        for (byte b : token.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && (Character.isLetterOrDigit(b) || kept.indexOf(b) >= 0);
            out.append(plain ? Character.toString(b) : "%%%02X".formatted(b));
        }
        return out.toString();
    }

    private static String lowerHex(String encoded) {
        StringBuilder out = new StringBuilder(encoded);
        for (int i = out.indexOf("%"); i >= 0; i = out.indexOf("%", i + 3)) {
            out.replace(i, i + 3, out.substring(i, i + 3).toLowerCase(Locale.ROOT));
        }
        return out.toString();
    }
}
