package io.raygate.runtime.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.runtime.LaunchPlan;
import io.raygate.runtime.MachineReport;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Secret;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCheckTests {

    private static final long MIB = 1 << 20;
    private static final MachineReport MACHINE =
            new MachineReport(4, 1, 16_384 * MIB, 8_192 * MIB, List.of());

    @Test
    void acceptsAnOrdinaryPlan() {
        assertThat(check("2.60.0", 2, 1, 512, OptionalLong.of(4096), List.of("six"), Map.of()))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.10.0", "latest", "", "2.60.0 --pre"})
    void refusesVersionsItCannotStart(String version) {
        assertRefused(
                () -> check(version, 1, 0, 512, OptionalLong.empty(), List.of(), Map.of()),
                "rayVersion",
                "expected 2.58.0 or newer");
    }

    @Test
    void refusesMoreGpusThanThereAre() {
        assertRefused(
                () -> check("2.60.0", 1, 2, 512, OptionalLong.empty(), List.of(), Map.of()),
                "gpus",
                "2 GPUs: this machine has 1.");
    }

    @Test
    void refusesNoCpu() {
        assertRefused(
                () -> check("2.60.0", 0, 0, 512, OptionalLong.empty(), List.of(), Map.of()),
                "cpus",
                "0 CPUs: expected at least 1.");
    }

    @Test
    void refusesAnObjectStoreThatRayRefuses() {
        assertRefused(
                () -> check("2.60.0", 1, 0, 10, OptionalLong.empty(), List.of(), Map.of()),
                "objectStoreMemory",
                "10 MiB of object store memory: expected at least 75 MiB.");
    }

    @Test
    void refusesAnObjectStoreThatDoesNotFit() {
        assertRefused(
                () -> check("2.60.0", 1, 0, 20_000, OptionalLong.empty(), List.of(), Map.of()),
                "objectStoreMemory",
                "this machine has 16 GiB of memory in all");
    }

    @Test
    void refusesALimitUnderWhichRayCouldNotStart() {
        assertRefused(
                () -> check("2.60.0", 1, 0, 512, OptionalLong.of(600), List.of(), Map.of()),
                "memoryLimit",
                "A memory limit of 600 MiB is too low: expected at least 1.5 GiB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RAY_ADDRESS",
                "RAY_AUTH_MODE",
                "JUPYTER_TOKEN",
                "LD_PRELOAD",
                "PATH",
                "HOME",
                "PYTHONSTARTUP",
                "HTTPS_PROXY",
                "has space",
                "1ST",
                ""
            })
    void refusesVariablesThatSteerWhatStarts(String name) {
        assertRefused(
                () ->
                        check(
                                "2.60.0",
                                1,
                                0,
                                512,
                                OptionalLong.empty(),
                                List.of(),
                                Map.of(name, "x")),
                "environment",
                "The variable " + name + " cannot be set");
    }

    @Test
    void acceptsVariablesThatOnlyLookLikeThose() {
        var variables = Map.of("PATHOLOGY", "1", "HOMEWORK", "2", "ARRAY_SIZE", "3", "OLD_", "4");

        check("2.60.0", 1, 0, 512, OptionalLong.empty(), List.of(), variables);
    }

    @Test
    void neverRepeatsTheValueOfAVariable() {
        assertThatThrownBy(
                        () ->
                                check(
                                        "2.60.0",
                                        1,
                                        0,
                                        512,
                                        OptionalLong.empty(),
                                        List.of(),
                                        Map.of("LD_PRELOAD", "hush")))
                .hasMessageNotContaining("hush");
    }

    private static void assertRefused(ThrowingCallable check, String field, String message) {
        assertThatThrownBy(check)
                .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.field()).contains(field))
                .hasMessageContaining(message);
    }

    private static List<?> check(
            String version,
            int cpus,
            int gpus,
            long objectStoreMib,
            OptionalLong limitMib,
            List<String> packages,
            Map<String, String> variables) {
        return PlanCheck.check(
                new LaunchPlan(
                        new ApplicationId("pa-search00"),
                        version,
                        cpus,
                        gpus,
                        objectStoreMib * MIB,
                        limitMib.isPresent()
                                ? OptionalLong.of(limitMib.getAsLong() * MIB)
                                : limitMib,
                        packages,
                        variables,
                        Secret.of("a"),
                        Secret.of("b")),
                MACHINE);
    }
}
