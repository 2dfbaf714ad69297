package io.raygate.gateway.relay;

import io.raygate.gateway.Guard;
import io.raygate.gateway.http.MalformedMessage;
import io.raygate.gateway.http.RequestHead;
import io.raygate.gateway.judge.LocalResponse;
import io.raygate.gateway.judge.Verdict;
import io.raygate.gateway.judge.Verdict.Admitted;
import io.raygate.gateway.judge.Verdict.Answered;
import io.raygate.gateway.judge.Verdict.NeedsBody;
import io.raygate.gateway.judge.Verdict.Refused;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the judge about one request and does what the verdict says. */
final class Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final ClientConnection connection;
    private final RequestHead head;
    private final Guard guard;

    Reception(ClientConnection connection, RequestHead head, Guard guard) {
        this.connection = connection;
        this.head = head;
        this.guard = guard;
    }

    Guard guard() {
        return guard;
    }

    void open() {
        switch (judged(verdict())) {
            case Admitted admitted -> new Exchange(connection, head, guard, admitted).start();
            case NeedsBody needed -> new FormBody(connection, head, this, needed).start();
            case Refused refused -> refuse(refused, !head.hasBody());
            case Answered answered ->
                    answer(answered.response(), !head.hasBody() && !answered.isLast());
        }
    }

    /** Closed is what a failing judge leaves: nobody gets in by it. */
    private Verdict verdict() {
        try {
            Engine engine = connection.engine();
            return engine.judge()
                    .judge(
                            guard,
                            engine.people(),
                            connection.peer(),
                            connection.isSecure(),
                            head,
                            connection.key());
        } catch (RuntimeException fault) {
            return failed(fault);
        }
    }

    private Verdict judged(Verdict verdict) {
        connection.tally().judged(verdict);
        return verdict;
    }

    private Verdict failed(RuntimeException fault) {
        if (fault instanceof MalformedMessage malformed) {
            return new Refused(malformed.status(), malformed.getMessage(), "malformed", false);
        }
        UUID reference = UUID.randomUUID();
        LOG.error("Fault {} while judging a request to {}", reference, guard.endpoint(), fault);
        return new Answered(
                LocalResponse.line(500, "Something failed here. Reference: " + reference), "fault");
    }

    /** The body has been read: the verdict that depended on it. */
    void decide(byte[] body, NeedsBody needed) {
        Verdict verdict;
        try {
            verdict = needed.then().apply(body);
        } catch (RuntimeException fault) {
            verdict = failed(fault);
        }
        switch (judged(verdict)) {
            case Refused refused -> refuse(refused, true);
            case Answered answered -> answer(answered.response(), true);
            case Admitted admitted ->
                    throw new IllegalStateException("A form went to the judge, not upstream");
            case NeedsBody again -> throw new IllegalStateException("A form is read only once");
        }
    }

    /** The rules changed while the body was read: the judge is asked anew. */
    void decideAgain(byte[] body, Guard now) {
        Reception again = new Reception(connection, head, now);
        switch (again.judged(again.verdict())) {
            case NeedsBody needed -> again.decide(body, needed);
            case Refused refused -> again.refuse(refused, true);
            case Answered answered -> again.answer(answered.response(), true);
            case Admitted admitted ->
                    throw new IllegalStateException("A form went to the judge, not upstream");
        }
    }

    private void refuse(Refused refused, boolean wholeRead) {
        if (refused.silently()) {
            connection.end();
        } else {
            answer(LocalResponse.line(refused.status(), refused.line()), wholeRead);
        }
    }

    private void answer(LocalResponse response, boolean wholeRead) {
        if (wholeRead) {
            connection.answer(head, response);
        } else {
            connection.answerAndFinish(head, response);
        }
    }
}
