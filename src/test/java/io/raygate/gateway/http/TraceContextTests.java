package io.raygate.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    private static TraceContext of(String... headers) {
        String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return TraceContext.of(Wire.request("GET / HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n"));
    }

    @Test
    void knowsOfNoTraceWhereNoneIsNamed() {
        assertThat(of()).isEqualTo(TraceContext.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PARENT,
                "00-" + TRACE + "-00f067aa0ba902b7-ff",
                "01-" + TRACE + "-00f067aa0ba902b7-01",
                "cc-" + TRACE + "-00f067aa0ba902b7-01-what-later-versions-say",
            })
    void passesOnWhatIsWellFormed(String parent) {
        TraceContext trace = of("TraceParent: " + parent, "tracestate: a=1,b=2");

        assertThat(trace.traceId()).isEqualTo(TRACE);
        assertThat(trace.drop()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00-" + TRACE + "-00f067aa0ba902b7",
                "00-" + TRACE + "-00f067aa0ba902b7-0",
                "00-" + TRACE + "-00f067aa0ba902b7-01-more",
                "01-" + TRACE + "-00f067aa0ba902b7-01.more",
                "ff-" + TRACE + "-00f067aa0ba902b7-01",
                "0x-" + TRACE + "-00f067aa0ba902b7-01",
                "00-" + TRACE + "-00f067aa0ba902b7-0x",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00_" + TRACE + "-00f067aa0ba902b7-01",
                "00-" + TRACE + "_00f067aa0ba902b7-01",
                "00-" + TRACE + "-00f067aa0ba902b7_01",
                "00-4bf92f3577b34da6a3ce929d0e0e473\"-00f067aa0ba902b7-01",
            })
    void leavesBehindWhatIsNot(String parent) {
        TraceContext trace = of("traceparent: " + parent, "tracestate: a=1");

        assertThat(trace.traceId()).isNull();
        assertThat(trace.drop()).containsExactlyInAnyOrder("traceparent", "tracestate");
    }

    @Test
    void believesNoneOfTwoParents() {
        assertThat(of("traceparent: " + PARENT, "traceparent: " + PARENT).traceId()).isNull();
    }

    @Test
    void leavesAStateWithoutItsParentBehind() {
        assertThat(of("tracestate: a=1").drop()).contains("tracestate");
    }

    @Test
    void addsToWhatIsDroppedAnyway() {
        assertThat(of("tracestate: a=1").alsoDropping(Set.of("cookie")))
                .containsExactlyInAnyOrder("cookie", "tracestate", "traceparent");
        assertThat(TraceContext.NONE.alsoDropping(Set.of("cookie"))).containsExactly("cookie");
    }
}
