package io.raygate.runtime.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

class ProcessIdentityTests {

    @Test
    void knowsAProcessUntilItEnds() throws Exception {
        Process process = new ProcessBuilder("sleep", "1000").start();
        ProcessIdentity identity = ProcessIdentity.of(process.pid()).orElseThrow();
        assertThat(identity.isAlive()).isTrue();

        identity.terminate();

        process.waitFor();
        await().until(() -> !identity.isAlive());
    }

    @Test
    void isNotFooledByALaterProcessWithTheSameNumber() {
        ProcessIdentity own = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();

        assertThat(own.isAlive()).isTrue();
        assertThat(new ProcessIdentity(own.pid(), own.started() - 1, own.boot()).isAlive())
                .isFalse();
    }

    @Test
    void isNotFooledByARestartOfTheMachine() {
        ProcessIdentity own = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();
        var before = new ProcessIdentity(own.pid(), own.started(), "another boot");

        assertThat(before.isAlive()).isFalse();
        assertThat(before.isOfThisBoot()).isFalse();
    }

    @Test
    void killsOnlyTheProcessItMeans() throws Exception {
        Process innocent = new ProcessBuilder("sleep", "1000").start();
        ProcessIdentity identity = ProcessIdentity.of(innocent.pid()).orElseThrow();

        new ProcessIdentity(identity.pid(), identity.started() - 1, identity.boot()).kill();

        assertThat(innocent.isAlive()).isTrue();
        identity.kill();
        innocent.waitFor();
    }

    @Test
    void thereIsNoneWithoutAProcess() {
        assertThat(ProcessIdentity.of(Integer.MAX_VALUE)).isEmpty();
    }
}
