package io.raygate.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionsTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    Creating              | Cancel creation
                    Activated             | Stop, Restart, Delete
                    Restarting            | Stop, Delete
                    Stopping              | Delete
                    Stopped               | Start, Delete
                    Failed                | Start, Delete
                    NetCreating           | -
                    NetDeleting           | -
                    NetModifying          | -
                    ClassChanging         | -
                    MinorVersionUpgrading | -
                    Maintaining           | -
                    Locked                | -
                    Deleting              | -
                    """)
    void offersTheOperationsThatFitTheStatus(String status, String operations) {
        Set<Operation> expected = operations == null ? Set.of() : operations(operations);

        assertThat(Transitions.possible(status(status))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Start           | Restarting
                    Restart         | Restarting
                    Stop            | Stopping
                    Delete          | Deleting
                    Cancel creation | Deleting
                    """)
    void knowsWhatAnOperationLeadsTo(String operation, String status) {
        assertThat(operations(operation).stream().map(Transitions::after))
                .containsExactly(status(status));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Creating              | Activated, Failed, Deleting
                    Activated             | Restarting, Stopping, Failed, NetCreating, NetDeleting, NetModifying, ClassChanging, MinorVersionUpgrading, Maintaining, Locked, Deleting
                    Restarting            | Activated, Stopping, Failed, Deleting
                    Stopping              | Stopped, Failed, Deleting
                    Stopped               | Restarting, NetCreating, NetDeleting, NetModifying, Locked, Deleting
                    Failed                | Activated, Restarting, Deleting
                    NetCreating           | Activated, Stopped, Failed
                    NetDeleting           | Activated, Stopped, Failed
                    NetModifying          | Activated, Stopped, Failed
                    ClassChanging         | Activated, Restarting, Failed
                    MinorVersionUpgrading | Activated, Restarting, Failed
                    Maintaining           | Activated, Failed
                    Locked                | Activated, Stopped
                    Deleting              | Failed
                    """)
    void knowsWhichStatusMayFollowWhich(String from, String next) {
        Set<Status> followers =
                Arrays.stream(next.split(", "))
                        .map(TransitionsTests::status)
                        .collect(Collectors.toSet());

        for (Status to : Status.values()) {
            if (to == status(from) || followers.contains(to)) {
                assertThatNoException().isThrownBy(() -> Transitions.check(status(from), to));
            } else {
                assertThatExceptionOfType(ImpossibleTransition.class)
                        .isThrownBy(() -> Transitions.check(status(from), to))
                        .withMessageStartingWith(to.word() + " cannot follow " + from);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void leadsEveryOperationToAStatusThatMayFollow(Operation operation) {
        EnumSet.allOf(Status.class).stream()
                .filter(from -> Transitions.possible(from).contains(operation))
                .forEach(
                        from ->
                                assertThat(Transitions.next(from))
                                        .contains(Transitions.after(operation)));
    }

    @Test
    void namesBothWhenItRefuses() {
        assertThatExceptionOfType(ImpossibleTransition.class)
                .isThrownBy(() -> Transitions.apply(Status.STOPPED, Operation.RESTART))
                .withMessage(
                        "Restart is not possible while the application is Stopped."
                                + " Possible now: Start, Delete.");
        assertThatExceptionOfType(ImpossibleTransition.class)
                .isThrownBy(() -> Transitions.apply(Status.NET_CREATING, Operation.STOP))
                .withMessage(
                        "Stop is not possible while the application is NetCreating."
                                + " Wait until it is done.");
    }

    private static Status status(String word) {
        return EnumSet.allOf(Status.class).stream()
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Operation> operations(String words) {
        Set<String> wanted = Set.of(words.toLowerCase(Locale.ROOT).split(", "));
        return EnumSet.allOf(Operation.class).stream()
                .filter(each -> wanted.contains(each.word().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }
}
