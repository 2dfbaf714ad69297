package io.raygate.applications.settings;

import static io.raygate.applications.settings.MemorySize.ofGibibytes;
import static io.raygate.applications.settings.MemorySize.ofMebibytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsBoundsTests {

    final SettingsBounds bounds = new SettingsBounds(8, 0, ofGibibytes(16));

    @Test
    void allowsAllOfTheMachine() {
        assertThat(bounds.cpus(8)).isEmpty();
        assertThat(bounds.gpus(0)).isEmpty();
        assertThat(bounds.objectStoreMemory(ofGibibytes(15))).isEmpty();
        assertThat(bounds.memoryLimit(Optional.of(ofGibibytes(16)), ofGibibytes(15))).isEmpty();
        assertThat(bounds.memoryLimit(Optional.empty(), ofGibibytes(15))).isEmpty();
    }

    @Test
    void saysHowMuchThereIs() {
        assertThat(bounds.cpus(9)).contains("9 CPUs are more than this machine has. At most 8.");
        assertThat(bounds.gpus(1)).contains("1 GPUs: this machine has none. Use 0.");
        assertThat(new SettingsBounds(8, 2, ofGibibytes(16)).gpus(3))
                .contains("3 GPUs are more than this machine has. At most 2.");
        assertThat(bounds.objectStoreMemory(ofGibibytes(16)))
                .contains("16 GiB does not fit into this machine's memory of 16 GiB. Use less.");
    }

    @Test
    void leavesRayRoomBesideTheObjectStore() {
        assertThat(bounds.memoryLimit(Optional.of(ofMebibytes(1535)), ofMebibytes(512)))
                .contains(
                        "1.49 GiB is too little beside an object store of 512 MiB."
                                + " At least 1.5 GiB, or no limit.");
        assertThat(bounds.memoryLimit(Optional.of(ofMebibytes(1536)), ofMebibytes(512))).isEmpty();
    }

    @Test
    void refusesALimitThatLimitsNothing() {
        assertThat(bounds.memoryLimit(Optional.of(ofGibibytes(17)), ofGibibytes(1)))
                .contains(
                        "17 GiB is more than this machine's memory of 16 GiB."
                                + " Use less, or no limit.");
    }
}
