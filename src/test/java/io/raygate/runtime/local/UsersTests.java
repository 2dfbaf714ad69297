package io.raygate.runtime.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.raygate.runtime.local.box.BoxFolders;
import io.raygate.runtime.local.machine.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersTests {

    @TempDir private Path folder;

    @Test
    void givesEachApplicationANumberOfItsOwnAndRemembersIt() throws IOException {
        int search = users().of(application("pa-search00"));
        int billing = users().of(application("pa-billing0"));

        assertThat(search).isNotEqualTo(billing);
        assertThat(users().of(application("pa-search00"))).isEqualTo(search);
    }

    @Test
    void doesNotGiveAwayTheNumberThatKeptFilesBelongTo() throws IOException {
        int search = users().of(application("pa-search00"));
        Files.createDirectories(folder.resolve("kept"));
        Files.move(folder.resolve("apps/pa-search00"), folder.resolve("kept/pa-search00"));

        assertThat(users().of(application("pa-billing0"))).isNotEqualTo(search);
    }

    @Test
    void passesOverANumberUnderWhichSomethingRunsAlready() throws Exception {
        boolean root = Workshop.isRoot();
        int first = root ? 70003 : Workshop.ownUser();
        List<String> sleep = new ArrayList<>();
        if (root) {
            sleep.addAll(List.of("setpriv", "--reuid=" + first, "--clear-groups"));
        }
        sleep.addAll(List.of("sleep", "30"));
        Process others = new ProcessBuilder(sleep).start();
        try {
            await().until(
                            () ->
                                    Files.getAttribute(Path.of("/proc/" + others.pid()), "unix:uid")
                                            .equals(first));
            var users =
                    new Users(new NumberRange(first, first + 1), List.of(folder.resolve("apps")));

            assertThat(users.of(application("pa-search00"))).isEqualTo(first + 1);
        } finally {
            others.destroyForcibly();
        }
    }

    @Test
    void saysWhenNoneIsLeft() throws IOException {
        for (int i = 0; i < 3; i++) {
            users().of(application("pa-search0" + i));
        }

        assertThatThrownBy(() -> users().of(application("pa-billing0")))
                .hasMessage("no user number is left in 79990-79992");
    }

    private BoxFolders application(String id) throws IOException {
        return new BoxFolders(Folder.makePrivate(folder.resolve("apps").resolve(id)));
    }

    private Users users() {
        return new Users(
                new NumberRange(79990, 79992),
                List.of(folder.resolve("apps"), folder.resolve("kept")));
    }
}
