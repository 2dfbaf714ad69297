package io.raygate.runtime.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.runtime.Isolation;
import io.raygate.runtime.local.box.BoxMode;

import org.junit.jupiter.api.Test;

class WallsTests {

    @Test
    void aSealedBoxEnforcesEverything() {
        for (BoxMode mode : new BoxMode[] {BoxMode.ROOT, BoxMode.ROOTLESS}) {
            assertThat(Walls.isolation(mode, mode == BoxMode.ROOT).notEnforced()).isEmpty();
            assertThat(Walls.isolation(mode, mode == BoxMode.ROOT).sealed()).isTrue();
        }
    }

    @Test
    void anOpenBoxSaysWhatItDoesNotEnforce() {
        Isolation open = Walls.isolation(BoxMode.OPEN, false);

        assertThat(open.sealed()).isFalse();
        assertThat(open.notEnforced())
                .hasSize(5)
                .anyMatch(it -> it.contains("0.0.0.0"))
                .anyMatch(it -> it.contains("limit on processes"))
                .anyMatch(it -> it.contains("read the console's data"));
    }

    @Test
    void aUserOfItsOwnKeepsTheConsolesDataFromAnOpenBox() {
        assertThat(Walls.isolation(BoxMode.OPEN, true).notEnforced())
                .hasSize(3)
                .noneMatch(it -> it.contains("console's data"));
    }
}
