package io.raygate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raygate.journey.RayCli.Outcome;
import io.raygate.runtime.local.RealRay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day with notebooks: real JupyterLab in real Chromium, an unmodified Jupyter server that borrows
 * kernels, terminals, and a restart; each step stands on the one before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NotebookIT {

    private static final String PASSWORD = "correct horse battery staple";
    private static final Duration LAUNCH = Duration.ofMinutes(8);
    private static final String JOIN =
            """
            import os, ray
            ray.init()
            print('joined', ray.get_runtime_context().gcs_address, 'on', os.uname().nodename)
            """;

    @TempDir static Path folder;

    private final NotebookClient client =
            new NotebookClient(new RayCli(RealRay.install().folder().resolve("bin")));
    private Console console;
    private Browser browser;
    private URI page = URI.create("about:blank");
    private URI jupyter = URI.create("about:blank");
    private String token = "";

    @BeforeAll
    void start() {
        console = Console.startIn(folder, RealRay.properties());
        browser = Browser.open(Path.of("target", "pictures"));
    }

    @AfterAll
    void stop() {
        browser.close();
        console.close();
        Box.endAllOf(folder);
    }

    @Test
    @Order(1)
    void anApplicationHasAJupyterEndpointAndATokenForIt() {
        signUp();
        browser.press("Create application");
        browser.type("Name", "notes");
        browser.type("Object store memory", "100 MiB");
        browser.press("Create application");
        browser.see("Creation");
        page = browser.address();
        browser.see("Application Connection", LAUNCH);

        browser.press("Show credentials");
        browser.type("Your password", PASSWORD);
        browser.press("Show once");
        browser.press("Show Jupyter token");

        token = shown("Jupyter token\\s+([A-Za-z0-9]{40,})");
        browser.press("I have copied them");
        jupyter = URI.create("http://" + shown("Jupyter \\(Notebook\\)\\s+(127\\.0\\.0\\.1:\\d+)"));
    }

    @Test
    @Order(2)
    void openNotebookSignsInWithoutAToken() {
        Set<String> windows = browser.windows();

        browser.press("Open notebook");

        browser.newestWindow(windows);
        browser.see("Python 3 (ipykernel)", Duration.ofSeconds(60));
        assertThat(browser.title()).contains("JupyterLab");
        assertThat(browser.address().getAuthority()).isEqualTo(jupyter.getAuthority());
        assertThat(browser.run("return document.documentElement.outerHTML").toString())
                .contains("\"token\": \"\"")
                .doesNotContain(token, upstreamToken());
        browser.picture("jupyterlab");
        browser.backTo(windows);
    }

    @Test
    @Order(3)
    void noAnswerHoldsTheServersOwnToken() {
        Caller caller = new Caller("127.0.0.1");

        for (String place :
                new String[] {
                    "/lab",
                    "/",
                    "/login",
                    "/logout",
                    "/nonexistent",
                    "/api/status",
                    "/api/me",
                    "/lab/api/settings/",
                    "/lab/api/workspaces/",
                    "/api/config/notebook"
                }) {
            String answer = caller.get(jupyter.resolve(place), authorization());
            assertThat(answer).as(place).startsWith("HTTP/1.1 ").doesNotContain(upstreamToken());
        }
        assertThat(
                        caller.get(
                                jupyter.resolve("/api/status"),
                                "Authorization: token " + upstreamToken()))
                .startsWith("HTTP/1.1 403");
        assertThat(caller.get(jupyter.resolve("/api/status"))).startsWith("HTTP/1.1 401");
    }

    @Test
    @Order(4)
    void anUnmodifiedJupyterServerBorrowsAKernelThatIsOnTheCluster() {
        Outcome outcome = client.kernelThroughServer(jupyter, token, JOIN, folder);

        assertThat(outcome.output())
                .contains("joined 127.0.0.1:6379 on " + Box.of(page).application())
                .contains("outcome ok");
    }

    @Test
    @Order(5)
    void rayJobSubmitRunsInATerminalWithoutAnySetting() {
        Outcome outcome =
                client.terminal(
                        jupyter,
                        token,
                        "pwd; ray job submit -- python -c 'print(\"answer\", 6*7)'");

        assertThat(outcome.output())
                .contains("/application/notebooks")
                .contains("answer 42")
                .contains("succeeded");
    }

    @Test
    @Order(6)
    void aTerminalIsCutWithTheAddressItCameFrom() {
        browser.visit(URI.create(page + "/whitelist"));
        browser.press("Add Whitelist");
        browser.type("Group name", "neighbour");
        browser.type("IP addresses and CIDR blocks", "127.0.0.2");
        browser.press("Add group");
        browser.see("neighbour saved");
        Process watching = client.watch(jupyter, token, "127.0.0.2");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> client.outputOf(watching).contains("open"));

        browser.press("More for neighbour");
        browser.press("Remove");
        browser.pressStarting("Remove");
        browser.see("neighbour removed");

        await().atMost(Duration.ofSeconds(10))
                .until(() -> client.outputOf(watching).contains("closed 1008"));
    }

    @Test
    @Order(7)
    void aNotebookSurvivesARestart() {
        Caller caller = new Caller("127.0.0.1");
        assertThat(client.save(jupyter, token, "kept.ipynb", "print('kept')")).isEqualTo(201);
        browser.visit(page);

        browser.press("Restart");
        browser.pressStarting("Restart");
        browser.see("Restarting");
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                caller.get(jupyter.resolve("/api"), authorization())
                                        .startsWith("HTTP/1.1 503"));
        browser.see("Activated", LAUNCH);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(
                                                caller.get(
                                                        jupyter.resolve("/api/contents/kept.ipynb"),
                                                        authorization()))
                                        .startsWith("HTTP/1.1 200")
                                        .contains("print('kept')"));
    }

    @Test
    @Order(8)
    void noLogHoldsATokenThoughOneWasInAnAddress() {
        assertThat(new Caller("127.0.0.1").get(jupyter.resolve("/api/status?token=" + token)))
                .startsWith("HTTP/1.1 200");

        for (Path log : List.of(folder.resolve("console.log"), box().resolve("logs/output.log"))) {
            assertThat(log).content().as("%s", log).doesNotContain(token, upstreamToken());
        }
    }

    private void signUp() {
        browser.visit(console.setupLink());
        browser.type("Username", "ada");
        browser.type("Password", PASSWORD);
        browser.press("Create administrator");
        browser.see("Sign in");
        browser.type("Username", "ada");
        browser.type("Password", PASSWORD);
        browser.press("Sign in");
        browser.see("No applications yet");
    }

    /** Waits until the page shows something of this form, and answers its group. */
    private String shown(String form) {
        Pattern pattern = Pattern.compile(form);
        return await().until(
                        () -> pattern.matcher(browser.text()).results().findFirst(),
                        found -> found.isPresent())
                .orElseThrow()
                .group(1);
    }

    private String authorization() {
        return "Authorization: token " + token;
    }

    /** As only the console's own user can read it. */
    private String upstreamToken() {
        try {
            return Files.readString(box().resolve("secrets/jupyter.token")).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path box() {
        return folder.resolve("data/local/apps").resolve(Box.of(page).application());
    }
}
