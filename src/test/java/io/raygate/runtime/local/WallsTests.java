package io.raygate.runtime.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.runtime.Isolation;
import io.raygate.runtime.local.box.BoxMode;
import org.junit.jupiter.api.Test;

class WallsTests {

    @Test
    void aSealedBoxEnforcesEverything() {
        for (BoxMode mode : new BoxMode[] {BoxMode.ROOT, BoxMode.ROOTLESS}) {
            assertThat(Walls.isolation(mode, mode == BoxMode.ROOT, true).notEnforced()).isEmpty();
            assertThat(Walls.isolation(mode, mode == BoxMode.ROOT, true).sealed()).isTrue();
        }
    }

    @Test
    void anOpenBoxSaysWhatItDoesNotEnforce() {
        Isolation open = Walls.isolation(BoxMode.OPEN, false, true);

        assertThat(open.sealed()).isFalse();
        assertThat(open.notEnforced())
                .hasSize(5)
                .anyMatch(it -> it.contains("0.0.0.0"))
                .anyMatch(it -> it.contains("limit on processes"))
                .anyMatch(it -> it.contains("read the console's data"));
    }

    @Test
    void aUserOfItsOwnKeepsTheConsolesDataFromAnOpenBox() {
        assertThat(Walls.isolation(BoxMode.OPEN, true, true).notEnforced())
                .hasSize(3)
                .noneMatch(it -> it.contains("console's data"));
    }
}
