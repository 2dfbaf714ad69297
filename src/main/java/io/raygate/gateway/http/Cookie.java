package io.raygate.gateway.http;

import java.util.ArrayList;
import java.util.List;

/** One cookie as the client sent it; the value is not decoded. */
public record Cookie(String name, String value) {

    /** The pairs of one {@code Cookie} header, in order. */
    static List<Cookie> parse(String header) {
        List<Cookie> cookies = new ArrayList<>();
        int start = 0;
        while (start < header.length()) {
            int semicolon = header.indexOf(';', start);
            int end = semicolon < 0 ? header.length() : semicolon;
            int equals = header.indexOf('=', start);
            if (equals > start && equals < end) {
                cookies.add(
                        new Cookie(
                                header.substring(start, equals).strip(),
                                header.substring(equals + 1, end).strip()));
            }
            start = end + 1;
        }
        return cookies;
    }
}
