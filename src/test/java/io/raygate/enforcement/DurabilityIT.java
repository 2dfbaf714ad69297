package io.raygate.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Cidr;
import io.raygate.whitelist.WhitelistGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.core.context.SecurityContextHolder;

/** What was acknowledged survives the death of the process a moment later. */
class DurabilityIT {

    private static final int SAVES = 40;

    @TempDir Path directory;

    @BeforeEach
    void signIn() {
        SavingConsole.signIn();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void keepsTheLastSaveOfAProcessThatIsKilled() throws Exception {
        String dataDir = "--raygate.data-dir=" + directory.resolve("data");

        String[] last = killAmongItsSaves(dataDir).split(" ");

        ApplicationId application = new ApplicationId(last[1]);
        int acknowledged = number(Cidr.of(last[2]));
        WhitelistGroup kept =
                SavingConsole.found(application, dataDir)
                        .group(WhitelistGroup.DEFAULT)
                        .orElseThrow();
        // One save more may have been under way; none that was acknowledged may be gone.
        assertThat(number(kept.entries().getFirst())).isBetween(acknowledged, acknowledged + 1);
    }

    private static int number(Cidr address) {
        return (int) address.network().low() & 0xffff;
    }

    /** The last save that a process acknowledged before it was killed. */
    private String killAmongItsSaves(String dataDir) throws Exception {
        Path said = directory.resolve("said");
        Process console =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                SavingConsole.class.getName(),
                                dataDir)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        try {
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> !console.isAlive() || saves(said).size() >= SAVES);
            assertThat(console.isAlive()).as("it saves until it is killed").isTrue();
        } finally {
            console.destroyForcibly();
            assertThat(console.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        return saves(said).getLast();
    }

    /** Whole lines only: the last one may have been cut off. */
    private static List<String> saves(Path said) throws IOException {
        String text = Files.readString(said);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith(SavingConsole.SAVED))
                .toList();
    }
}
