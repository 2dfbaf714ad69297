package io.raygate.runtime.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.runtime.local.box.BoxFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentUseTests {

    @TempDir private Path applications;

    @Test
    void knowsWhatEveryApplicationWants() throws IOException {
        EnvironmentUse.note(application("pa-11111111"), "ray-2.60.0");
        EnvironmentUse.note(application("pa-22222222"), "ray-2.59.0");
        EnvironmentUse.note(application("pa-22222222"), "ray-2.60.0");

        assertThat(EnvironmentUse.all(applications)).contains(Set.of("ray-2.60.0"));
    }

    @Test
    void knowsNothingWhileOneHasNotSaid() throws IOException {
        EnvironmentUse.note(application("pa-11111111"), "ray-2.60.0");
        Files.createDirectory(applications.resolve("pa-22222222"));

        assertThat(EnvironmentUse.all(applications)).isEmpty();
    }

    private BoxFolders application(String id) {
        return new BoxFolders(applications.resolve(id));
    }
}
