package io.raygate.bench;

import com.jayway.jsonpath.JsonPath;
import io.raygate.RaygateApplication;
import io.raygate.identity.ApiTokens;
import io.raygate.identity.Household;
import io.raygate.vocabulary.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The runnable jar in a process of its own, as a user starts it, set up by its REST interface. */
final class Raygate {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Contender console;
    private final String token;

    private Raygate(Contender console, String token) {
        this.console = console;
        this.token = token;
    }

    /** Starts it with its data in {@code folder}, and endpoints from {@code firstPort} on. */
    static Raygate start(Path folder, int port, int firstPort) {
        String data = folder.resolve("data").toString();
        String token = firstToken(data);
        Process process =
                Command.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-jar",
                                System.getProperty("raygate.jar", "target/raygate.jar"))
                        .start(
                                folder.resolve("raygate.log"),
                                Map.of(
                                        "SERVER_PORT",
                                        Integer.toString(port),
                                        "RAYGATE_DATA_DIR",
                                        data,
                                        "RAYGATE_ENDPOINTS_PRIVATE_ADDRESS",
                                        "127.0.0.1",
                                        "RAYGATE_ENDPOINTS_PRIVATE_PORTS",
                                        firstPort + "-" + (firstPort + 19)));
        Contender console = Contender.on("raygate", process, port);
        Raygate raygate = new Raygate(console, token);
        raygate.awaitHealthy();
        return raygate;
    }

    /** Tokens are made on a page; here by the service behind it, before the console starts. */
    private static String firstToken(String data) {
        try (ConfigurableApplicationContext house =
                new SpringApplicationBuilder(RaygateApplication.class, Household.class)
                        .run("--server.port=0", "--raygate.data-dir=" + data)) {
            Household people = house.getBean(Household.class);
            people.add("bench", Role.ADMINISTRATOR);
            people.enter("bench");
            return house.getBean(ApiTokens.class)
                    .make("bench", Role.ADMINISTRATOR, Duration.ofDays(1))
                    .reveal();
        }
    }

    private void awaitHealthy() {
        console.awaitOpen();
        HttpResponse<String> last = call("GET", "/api/v1/applications", "");
        for (int i = 0; i < 300 && last.statusCode() != 200; i++) {
            pause();
            last = call("GET", "/api/v1/applications", "");
        }
        if (last.statusCode() != 200) {
            throw new IllegalStateException(
                    "The console does not become healthy: " + last.statusCode() + last.body());
        }
    }

    /** One application's dashboard endpoint, and what opens it. */
    record Door(Contender contender, String jobToken) {}

    /** Attaches the upstream as an application that lets in what the rules allow. */
    Door attach(String name, URI upstream, List<String> rules) {
        String created =
                ok(
                        "POST",
                        "/api/v1/applications",
                        "{\"name\": \"%s\", \"attachment\": {\"dashboardUrl\": \"%s\"}}"
                                .formatted(name, upstream));
        String at = "/api/v1/applications/" + JsonPath.<String>read(created, "$.id");
        ok("PUT", at + "/whitelist/groups/bench", "{\"entries\": [%s]}".formatted(quoted(rules)));
        String url =
                JsonPath.<List<String>>read(ok("GET", at + "/endpoints", ""), "$[*].url")
                        .getFirst();
        String job =
                JsonPath.read(ok("POST", at + "/job-tokens", "{\"life\": \"PT8H\"}"), "$.token");
        return new Door(new Contender(name, console.process(), URI.create(url)), job);
    }

    private static String quoted(List<String> rules) {
        return rules.stream().map(rule -> "\"" + rule + "\"").collect(Collectors.joining(","));
    }

    private String ok(String method, String path, String body) {
        HttpResponse<String> answer = call(method, path, body);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    "%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    private HttpResponse<String> call(String method, String path, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(console.address().resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (method.equals("PUT")) {
            request.header("If-None-Match", "*");
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
