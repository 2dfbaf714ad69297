package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raygate.gateway.Target;
import io.raygate.journey.Chromium;
import io.raygate.journey.ForeignJupyter;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.PinnedAddress;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.WebAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.chrome.ChromeDriver;

/** A JupyterLab that somebody else started, in real Chromium behind the gateway: it works. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockJupyterIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir static Path folder;

    private ForeignJupyter jupyter;
    private JudgedDoor door;

    @BeforeAll
    void somebodyStartsJupyter() {
        jupyter = ForeignJupyter.startIn(folder);
        PinnedAddress at =
                new PinnedAddress(
                        WebAddress.of(jupyter.url()), IpAddress.of("127.0.0.1"), Optional.empty());
        door =
                JudgedDoor.jupyterAt(
                        Target.Upstream.remote(at, Optional.of(Secret.of(jupyter.token()))));
    }

    @AfterAll
    void somebodyStopsJupyter() {
        door.close();
        jupyter.close();
    }

    private URI place(String path) {
        return URI.create("http://127.0.0.1:" + door.port + path);
    }

    @Test
    void writesItsTokenIntoItsPages() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(jupyter.url() + "/lab"))
                        .header("Authorization", "token " + jupyter.token())
                        .build();

        assertThat(send(request).body()).contains(jupyter.token());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/lab",
                "/lab/tree/nothing.ipynb",
                "/tree",
                "/doc",
                "/login",
                "/login?next=%2Flab",
                "/logout",
                "/nonexistent",
                "/api/status",
                "/api/me",
                "/api/config/notebook",
                "/lab/api/settings/",
                "/lab/api/workspaces/"
            })
    void noAnswerOfItTellsTheToken(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(place(path))
                        .header("Authorization", "token " + JudgedDoor.JUPYTER_TOKEN)
                        .build();

        HttpResponse<String> answer = send(request);

        assertThat(answer.statusCode()).isNotEqualTo(502);
        assertThat(answer.body()).doesNotContain(jupyter.token());
        assertThat(answer.headers().toString()).doesNotContain(jupyter.token(), "username-");
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    @Test
    void runsACellAndATerminalInABrowserThatNeverGetsTheToken() {
        ChromeDriver browser = Chromium.start();
        try {
            browser.get(place("/lab?token=" + JudgedDoor.JUPYTER_TOKEN).toString());
            await().atMost(PATIENCE)
                    .until(() -> run(browser, "return !!(window.jupyterapp && jupyterapp.shell)"));
            run(
                    browser,
                    """
                    (async () => {
                      await jupyterapp.restored;
                      const run = (name, options) => jupyterapp.commands.execute(name, options);
                      const panel = await run('notebook:create-new', {kernelName: 'python3'});
                      await panel.sessionContext.ready;
                      panel.content.activeCell.model.sharedModel.setSource('print("answer", 6*7)');
                      await run('notebook:run-cell');
                      await run('terminal:create-new');
                    })();
                    return true;
                    """);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(page(browser)).contains(">answer 42"));
            await().atMost(PATIENCE)
                    .until(
                            () ->
                                    run(
                                            browser,
                                            "return [...jupyterapp.serviceManager.terminals"
                                                    + ".running()].length === 1"));
            assertThat(page(browser)).contains("\"token\": \"\"").doesNotContain(jupyter.token());
            assertThat(browser.manage().getCookies())
                    .extracting(Cookie::getName)
                    .noneMatch(name -> name.startsWith("username-"));
        } finally {
            browser.quit();
        }
    }

    private static boolean run(ChromeDriver browser, String script) {
        return Boolean.TRUE.equals(browser.executeScript(script));
    }

    private static String page(ChromeDriver browser) {
        return String.valueOf(browser.executeScript("return document.documentElement.outerHTML"));
    }
}
