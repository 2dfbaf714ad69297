package io.raygate.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, verifyAutomatically = false)
@DirtiesContext
// A context, and so a database, in which nobody has made a person yet.
@TestPropertySource(properties = "raygate.test.context=setup-race")
class SetupRaceModuleTests {

    private static final Secret PASSWORD = Secret.of("correct horse battery");

    @Autowired SetupService setup;
    @Autowired SetupCode code;
    @Autowired JdbcClient jdbc;

    @Test
    void makesOneAdministratorWhenFourFinishAtOnce() throws Exception {
        String issued = code.issue().reveal();
        var together = new CyclicBarrier(4);
        List<Callable<Boolean>> people = new ArrayList<>();
        for (String name : List.of("ada", "bob", "eve", "joe")) {
            people.add(
                    () -> {
                        together.await();
                        return isMade(issued, new NewAdministrator(name, "", PASSWORD));
                    });
        }

        try (var threads = Executors.newFixedThreadPool(4)) {
            assertThat(threads.invokeAll(people)).extracting(Future::get).containsOnlyOnce(true);
        }
        assertThat(jdbc.sql("select count(*) from person").query(Long.class).single()).isOne();
        assertThat(jdbc.sql("select count(*) from audit_entry").query(Long.class).single()).isOne();
    }

    private boolean isMade(String issued, NewAdministrator person) {
        try {
            setup.createAdministrator(issued, person);
            return true;
        } catch (Refusal late) {
            return false;
        }
    }
}
