package io.raygate.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.vocabulary.Secret;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class PasswordsTests {

    private final Passwords passwords = new Passwords(1, Duration.ofMillis(50));

    @Test
    void knowsAPasswordAgainByItsHash() {
        String hash = passwords.hash(Secret.of("correct horse battery"));

        assertThat(passwords.matches(Secret.of("correct horse battery"), hash)).isTrue();
        assertThat(passwords.matches(Secret.of("correct horse batterY"), hash)).isFalse();
    }

    @Test
    void hashesAsOwaspAsksAtLeast() {
        assertThat(passwords.hash(Secret.of("correct horse battery")))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void refusesMoreAtOnceThanThereIsRoomFor() throws InterruptedException {
        var working = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(
                    () ->
                            passwords.inTurn(
                                    () -> {
                                        working.countDown();
                                        return await(done);
                                    }));
            working.await();

            assertThatThrownBy(() -> passwords.hash(Secret.of("correct horse battery")))
                    .isInstanceOf(TooManyAtOnce.class)
                    .hasMessage(
                            "Many people are signing in right now. Try again in a few seconds.");
            done.countDown();
        }

        assertThat(passwords.hash(Secret.of("correct horse battery"))).isNotEmpty();
    }

    @Test
    void worksAsHardForNobodyAsForSomebody() {
        String hash = passwords.hash(Secret.of("correct horse battery"));
        Secret wrong = Secret.of("wrong horse battery");
        nanos(() -> passwords.matchNobody(wrong));

        long nobody = nanos(() -> passwords.matchNobody(wrong));
        long somebody = nanos(() -> passwords.matches(wrong, hash));

        assertThat((double) nobody / somebody).isBetween(0.2, 5.0);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            work.run();
        }
        return System.nanoTime() - start;
    }
}
