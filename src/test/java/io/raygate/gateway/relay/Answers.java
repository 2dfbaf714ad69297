package io.raygate.gateway.relay;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The final answers in what a client got, one after the other. */
final class Answers {

    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: (\\d+)\r\n");

    private String rest;
    private int status;
    private String body = "";

    Answers(String said) {
        rest = said;
    }

    /** The status of the next answer, or 0 where there is none. */
    int next(boolean toHead) {
        do {
            int end = rest.indexOf("\r\n\r\n");
            if (end < 0) {
                status = 0;
                body = rest;
                return 0;
            }
            take(end + 4, toHead);
        } while (status < 200);
        return status;
    }

    private void take(int end, boolean toHead) {
        String head = rest.substring(0, end).toLowerCase(Locale.ROOT);
        status = Integer.parseInt(head.substring(9, 12));
        Matcher length = LENGTH.matcher(head);
        boolean hasBody = !toHead && status >= 200 && status != 204 && status != 304;
        int size = hasBody && length.find() ? Integer.parseInt(length.group(1)) : 0;
        if (hasBody && head.contains("\r\ntransfer-encoding: chunked\r\n")) {
            size = rest.indexOf("0\r\n\r\n", end) + 5 - end;
        }
        int next = Math.min(end + size, rest.length());
        body = rest.substring(end, next);
        rest = rest.substring(next);
    }

    int status() {
        return status;
    }

    String body() {
        return body;
    }
}
