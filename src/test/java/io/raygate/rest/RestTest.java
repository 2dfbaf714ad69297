package io.raygate.rest;

import static org.awaitility.Awaitility.await;

import io.raygate.RaygateApplication;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.Wishes;
import io.raygate.identity.ApiTokens;
import io.raygate.identity.Household;
import io.raygate.runtime.InMemoryRuntime;
import io.raygate.runtime.RayRuntime;
import io.raygate.runtime.RuntimeStatus;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Role;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.bean.override.convention.TestBean;

/**
 * The whole house over real connections, with one person and one program for each role; only the
 * clusters are in memory.
 */
@SpringBootTest(
        classes = RaygateApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "raygate.endpoints.private-address=127.77.19.2",
            "raygate.endpoints.public-address=127.77.19.2",
            "raygate.identity.wrong-tokens-per-address=1000"
        })
@Import(Household.class)
abstract class RestTest {

    @TestBean(name = "runtimes")
    private RayRuntime runtime = runtime();

    @Autowired private Household household;
    @Autowired private ApiTokens tokens;
    @Autowired private ApplicationService applications;
    @Autowired private ApplicationEventPublisher events;
    @LocalServerPort private int port;

    private final Map<Role, Api> programs = new EnumMap<>(Role.class);

    static RayRuntime runtime() {
        return new InMemoryRuntime();
    }

    @BeforeEach
    void everybodyHasAToken() {
        ((InMemoryRuntime) runtime).observer(events::publishEvent);
        household.empty();
        household.add("ada", Role.ADMINISTRATOR);
        household.add("olga", Role.OPERATOR);
        household.add("vera", Role.VIEWER);
        program("ada", Role.ADMINISTRATOR);
        program("olga", Role.OPERATOR);
        program("vera", Role.VIEWER);
        household.enter("ada");
    }

    private void program(String name, Role role) {
        household.enter(name);
        String token = tokens.make("test", role, Duration.ofDays(1)).reveal();
        programs.put(role, Api.of(port, token));
    }

    @AfterEach
    void nobodyActs() {
        SecurityContextHolder.clearContext();
    }

    Api as(Role role) {
        return Objects.requireNonNull(programs.get(role));
    }

    Api stranger(String token) {
        return Api.of(port, token);
    }

    /** An application of its own, with its address below {@code /api/v1}. */
    ApplicationId created() {
        return applications.create(
                Wishes.named("rest-" + UUID.randomUUID().toString().substring(0, 8)));
    }

    /** The same, running. */
    ApplicationId activated() {
        ApplicationId id = created();
        await().until(() -> runtime.status(id) instanceof RuntimeStatus.Launching);
        ((InMemoryRuntime) runtime).comesUp(id);
        await().until(() -> as(Role.VIEWER).get(at(id)).at("$.status").equals("Activated"));
        return id;
    }

    /** Nothing of it runs any more. */
    void hasGone(ApplicationId id) {
        ((InMemoryRuntime) runtime).goes(id);
    }

    String nameOf(ApplicationId id) {
        return applications.get(id).name();
    }

    static String at(ApplicationId id) {
        return "/api/v1/applications/" + id;
    }
}
