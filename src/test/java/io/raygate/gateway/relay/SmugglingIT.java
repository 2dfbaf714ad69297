package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.gateway.wire.Servers;
import io.raygate.gateway.wire.Shape;
import io.raygate.gateway.wire.Shapes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever bytes come: the gateway refuses them, or the server behind it reads exactly the requests
 * that were judged. The table is {@code requests.txt}.
 */
class SmugglingIT {

    private static final List<Shape> SHAPES = Shapes.requests();

    @Test
    void knowsEnoughShapes() {
        assertThat(SHAPES).hasSizeGreaterThan(200).extracting(Shape::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Servers.class)
    void passesOnOnlyWhatTheServerBehindReadsAlike(Servers behind) {
        List<String> wrong = new ArrayList<>();
        try (Rehearsal rehearsal = new Rehearsal(behind.start())) {
            for (Shape shape : SHAPES) {
                rehearsal.play(shape).forEach(it -> wrong.add(shape + ": " + it));
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** Long ones are cut at some bytes only. */
    @Test
    void readsTheSameWhereverABoundaryOfPacketsFalls() {
        List<String> wrong = new ArrayList<>();
        try (Rehearsal rehearsal = new Rehearsal(Servers.UNDERTOW.start())) {
            for (Shape shape : SHAPES) {
                int length = shape.bytes().length;
                for (int cut = 1; cut < length; cut += Math.max(1, length / 400)) {
                    int at = cut;
                    rehearsal
                            .playCut(shape, cut)
                            .forEach(it -> wrong.add(shape + " cut at " + at + ": " + it));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @AfterAll
    static void leaksNothing() {
        assertThat(Relay.leaks()).isEmpty();
    }
}
