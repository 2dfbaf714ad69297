package io.raygate.gateway.relay;

import io.raygate.gateway.http.RequestHead;
import io.raygate.gateway.upstream.Transport;
import io.raygate.gateway.wire.Heard;
import io.raygate.gateway.wire.Listener;
import io.raygate.gateway.wire.Shape;
import io.raygate.gateway.wire.Shape.Broken;
import io.raygate.gateway.wire.Shape.Outcome;
import io.raygate.gateway.wire.Shape.Read;
import io.raygate.gateway.wire.Shape.Refused;
import io.raygate.gateway.wire.Shape.Silence;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * A gateway with one event loop before a real server, through which shapes are played.
 *
 * <p>After each shape another client asks for something on the connection that the shape has left
 * to the upstream: whatever of the shape still lies there would change what that one is answered.
 */
final class Rehearsal implements AutoCloseable {

    /** Headers that mean the same on both sides of the gateway. */
    private static final List<String> KEPT =
            List.of("host", "content-type", "authorization", "cookie", "x-a", "x-c");

    /** Headers that end at the gateway. */
    private static final List<String> STRIPPED =
            List.of(
                    "te",
                    "upgrade",
                    "http2-settings",
                    "keep-alive",
                    "proxy-connection",
                    "proxy-authorization",
                    "forwarded",
                    "x-real-ip",
                    "x-forwarded-for",
                    "x-forwarded-host");

    private final Listener behind;
    private final Relay relay = new Relay(Transport.NIO, "workers=1");
    private final Queue<RequestHead> authorised = new ConcurrentLinkedQueue<>();
    private int played;

    Rehearsal(Listener behind) {
        this.behind = behind;
        relay.admitting(behind.address(), Relay.LOCAL);
        relay.judge.verdict =
                (guard, head) -> {
                    authorised.add(head);
                    return OpenJudge.ADMITTED;
                };
    }

    /** Plays it in one piece; what is wrong about what became of it. */
    List<String> play(Shape shape) {
        String said = say(shape.bytes(), 0);
        List<RequestHead> heads = List.copyOf(authorised);
        String next = "/next/" + ++played;
        String ask = "GET " + next + " HTTP/1.1\r\nHost: next\r\n\r\n";
        String afterwards = say(ask.getBytes(StandardCharsets.US_ASCII), 0);
        List<Heard> heard = behind.until(next);
        List<String> wrong = compare(shape, heads, said, heard);
        if (!afterwards.endsWith("\r\n\r\nGET " + next + " 0")) {
            wrong.add("the next request was answered " + afterwards);
        }
        return wrong;
    }

    /** Plays it in two pieces, the second of which goes out once the first has been read. */
    List<String> playCut(Shape shape, int at) {
        String said = say(shape.bytes(), at);
        return compare(shape, List.copyOf(authorised), said, behind.now());
    }

    private String say(byte[] bytes, int cut) {
        authorised.clear();
        try (Caller caller = relay.call()) {
            try {
                if (cut > 0) {
                    caller.send(Arrays.copyOf(bytes, cut));
                    waitUntilRead();
                }
                caller.send(Arrays.copyOfRange(bytes, cut, bytes.length));
                caller.shutdownOutput();
            } catch (UncheckedIOException refusedAlready) {
                // The gateway may close as soon as it has heard enough.
            }
            return caller.readWhatComes();
        }
    }

    /** What lies in the socket before this is asked has been read afterwards. */
    private void waitUntilRead() {
        while (relay.gateway.open().findAny().isEmpty()) {
            Thread.onSpinWait();
        }
        relay.settle();
    }

    private static List<String> compare(
            Shape shape, List<RequestHead> heads, String said, List<Heard> heard) {
        List<String> wrong = new ArrayList<>();
        Answers answers = new Answers(said);
        int head = 0;
        int next = 0;
        boolean mayComplain = false;
        for (Outcome outcome : shape.outcome()) {
            switch (outcome) {
                case Refused refused -> {
                    mayComplain = false;
                    if (answers.next(false) != refused.status()) {
                        wrong.add("refused with " + answers.status() + ", not " + refused);
                    }
                }
                case Silence silence -> {}
                case Broken broken -> {
                    judged(heads, head++, broken.method(), broken.target(), wrong);
                    mayComplain = true;
                }
                case Read read -> {
                    @Nullable RequestHead judged =
                            judged(heads, head++, read.method(), read.target(), wrong);
                    int status = answers.next(read.method().equals("HEAD"));
                    boolean declined = read.mayBeDeclined() && status >= 400;
                    if (!declined && next == heard.size()) {
                        wrong.add("never heard: " + read + ", answered " + status);
                    } else if (!declined) {
                        Heard request = heard.get(next++);
                        agree(read, judged, request, wrong);
                        answered(read, status, answers.body(), request, wrong);
                    }
                }
            }
        }
        if (head != heads.size()) {
            wrong.add("let in " + heads.size() + " requests, not " + head);
        }
        if (next != heard.size()) {
            wrong.add("also heard behind: " + heard.subList(next, heard.size()));
        }
        int more = answers.next(false);
        if (more != 0 && !(mayComplain && more >= 400)) {
            wrong.add("also answered " + answers.status());
        }
        return wrong;
    }

    private static @Nullable RequestHead judged(
            List<RequestHead> heads, int at, String method, String target, List<String> wrong) {
        @Nullable RequestHead head = at < heads.size() ? heads.get(at) : null;
        if (head == null || !head.method().equals(method) || !target(head).equals(target)) {
            wrong.add("not let in: " + method + " " + target);
        }
        return head;
    }

    private static String target(RequestHead head) {
        String query = head.rawQuery();
        return head.path().encoded() + (query.isEmpty() ? "" : "?" + query);
    }

    private static void agree(
            Read read, @Nullable RequestHead judged, Heard heard, List<String> wrong) {
        if (!heard.method().equals(read.method())
                || !heard.target().equals(read.target())
                || !heard.body().equals(read.body())) {
            wrong.add(heard + " was heard, not " + read);
        }
        if (judged == null) {
            return;
        }
        for (String name : KEPT) {
            boolean stays =
                    !judged.headers("connection")
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .contains(name);
            List<String> expected = stays ? judged.headers(name) : List.of();
            if (!heard.all(name).equals(expected)) {
                wrong.add(name + " was heard as " + heard.all(name) + ", not " + expected);
            }
        }
        framed(judged, heard, wrong);
        STRIPPED.stream()
                .filter(name -> !heard.all(name).isEmpty())
                .filter(name -> !(name.equals("upgrade") && judged.isUpgrade()))
                .forEach(name -> wrong.add(name + " was heard"));
    }

    /** One statement about the body at most, and the one that was judged. */
    private static void framed(RequestHead judged, Heard heard, List<String> wrong) {
        List<String> expected =
                switch (judged.framing().kind()) {
                    case LENGTH -> List.of(Long.toString(judged.framing().length()));
                    case CHUNKED -> List.of("chunked");
                    case NONE, UNTIL_CLOSE -> List.of();
                };
        List<String> stated = new ArrayList<>(heard.all("content-length"));
        stated.addAll(heard.all("transfer-encoding"));
        if (!stated.equals(expected)) {
            wrong.add("framing was heard as " + stated + ", not " + expected);
        }
    }

    private static void answered(
            Read read, int status, String body, Heard heard, List<String> wrong) {
        String expected = read.method().equals("HEAD") ? "" : heard.answer();
        if (status != 200 || !body.equals(expected)) {
            wrong.add(read + " was answered " + status + " " + body);
        }
    }

    @Override
    public void close() {
        relay.close();
        behind.close();
    }
}
