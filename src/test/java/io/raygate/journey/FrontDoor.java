package io.raygate.journey;

import io.raygate.journey.RayCli.Outcome;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the {@code ray} and {@code serve} commands do at one dashboard endpoint. */
record FrontDoor(URI endpoint, RayCli cli) {

    Outcome submit(Map<String, String> credential, String... entrypoint) {
        return cli.run(credential, "ray", job(List.of("submit"), entrypoint));
    }

    Outcome submitAndLeave(Map<String, String> credential, String id, String... entrypoint) {
        return cli.run(
                credential,
                "ray",
                job(List.of("submit", "--no-wait", "--submission-id", id), entrypoint));
    }

    Outcome logs(Map<String, String> credential, String id) {
        return cli.run(credential, "ray", "job", "logs", id, "--address", address());
    }

    /** Goes on until the job ends or somebody ends the process. */
    Process followLogs(Map<String, String> credential, String id) {
        return cli.start(credential, "ray", "job", "logs", id, "--follow", "--address", address());
    }

    Outcome listNodes(Map<String, String> credential) {
        return cli.run(credential, "ray", "list", "nodes", "--address", address());
    }

    Outcome serveStatus(Map<String, String> credential) {
        return cli.run(credential, "serve", "status", "--address", address());
    }

    URI at(String path) {
        return endpoint.resolve(path);
    }

    /** The environment in which the job commands send a credential of any kind. */
    static Map<String, String> headers(String credential) {
        return Map.of(
                "RAY_JOB_HEADERS", "{\"Authorization\": \"Bearer %s\"}".formatted(credential));
    }

    /** The environment in which every command sends a credential as Ray's own token. */
    static Map<String, String> token(String credential) {
        return Map.of("RAY_AUTH_MODE", "token", "RAY_AUTH_TOKEN", credential);
    }

    private String[] job(List<String> command, String... entrypoint) {
        return Stream.of(
                        Stream.of("job"),
                        command.stream(),
                        Stream.of("--address", address(), "--"),
                        Stream.of(entrypoint))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    private String address() {
        return endpoint.toString();
    }
}
