package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.gateway.relay.Caller.Answer;
import io.raygate.gateway.wire.Shapes;
import io.raygate.gateway.wire.Shapes.Entry;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whatever bytes an upstream answers: the client gets the one answer they are, or none that it
 * could take for one, and nobody else gets any of them. The table is {@code responses.txt}.
 */
class ResponseShapesIT extends Stand {

    private static final List<Entry> SHAPES = Shapes.entries("responses.txt");

    ResponseShapesIT(Setup setup) {
        super(setup);
    }

    @Test
    void readsEveryAnswerInOneWayOrNotAtAll() throws Exception {
        List<String> wrong = new ArrayList<>();

        for (Entry shape : SHAPES) {
            List<String> expected = new ArrayList<>(List.of(shape.outcome().split(" ", -1)));
            boolean toHead = expected.remove("HEAD");
            boolean closing = expected.remove("closing");
            try (RawUpstream upstream = setup.upstream(giving(shape.bytes(), closing));
                    Relay relay = setup.relay("workers=1", "pooled-idle=1m")) {
                relay.admitting(upstream.address(), Relay.LOCAL);

                String got = ask(relay, toHead);
                String afterwards = relay.call().get("/next").answer().body();

                if (!got.equals(String.join(" ", expected)) || !afterwards.equals("next")) {
                    wrong.add(shape.name() + ": " + got + ", then " + afterwards);
                }
            }
        }

        assertThat(SHAPES).hasSizeGreaterThan(50).extracting(Entry::name).doesNotHaveDuplicates();
        assertThat(wrong).isEmpty();
    }

    private static RawUpstream.Script giving(byte[] bytes, boolean closing) {
        return line -> {
            while (line.readHead().contains("/next ")) {
                line.answer("next");
            }
            line.send(bytes);
            while (!closing) {
                line.readHead();
                line.answer("next");
            }
        };
    }

    private static String ask(Relay relay, boolean toHead) {
        Caller caller = relay.call();
        try {
            caller.send((toHead ? "HEAD" : "GET") + " /a HTTP/1.1\r\nHost: a\r\n\r\n");
            Answer answer = next(caller, toHead);
            while (answer.status() < 200) {
                answer = next(caller, toHead);
            }
            String body = answer.status() == 502 ? "" : answer.body();
            return answer.status() + (body.isEmpty() ? "" : " <" + body + ">");
        } catch (UncheckedIOException noAnswer) {
            return "cut";
        }
    }

    private static Answer next(Caller caller, boolean toHead) {
        return toHead ? caller.answerToHead() : caller.answer();
    }
}
