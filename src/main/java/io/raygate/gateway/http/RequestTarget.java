package io.raygate.gateway.http;

import static io.raygate.gateway.http.MalformedMessage.bad;

import java.nio.charset.StandardCharsets;

/** What a request line asks for, in origin form; the query stays as it came. */
record RequestTarget(CanonicalPath path, String rawQuery) {

    static RequestTarget parse(byte[] bytes, int from, int to) {
        if (from == to || bytes[from] != '/') {
            throw bad("The request target does not begin with a slash.");
        }
        int question = to;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b <= ' ' || b == 0x7f || b == '#') {
                throw bad("The request target holds a character that has to be encoded.");
            }
            if (b == '?' && question == to) {
                question = i;
            }
        }
        PercentEncoding.check(bytes, question, to);
        int query = Math.min(question + 1, to);
        return new RequestTarget(
                CanonicalPath.parse(bytes, from, question),
                new String(bytes, query, to - query, StandardCharsets.US_ASCII));
    }
}
