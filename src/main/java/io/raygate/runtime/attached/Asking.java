package io.raygate.runtime.attached;

import io.raygate.runtime.ServiceAnswer;
import io.raygate.runtime.ServiceAnswer.Alien;
import io.raygate.runtime.ServiceAnswer.Fits;
import io.raygate.runtime.ServiceAnswer.Silent;
import io.raygate.runtime.ServiceAnswer.TokenRefused;
import io.raygate.runtime.ServiceAnswer.Untrusted;
import io.raygate.vocabulary.PinnedAddress;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a service who it is, and understands every kind of answer. */
final class Asking {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_SHOWN = 80;

    private final PinnedHttp http;

    Asking(PinnedHttp http) {
        this.http = http;
    }

    ServiceAnswer ask(
            ServiceName service, PinnedAddress at, Optional<Secret> token, Duration patience) {
        try {
            return switch (service) {
                case DASHBOARD ->
                        named(get(service, at, "/api/version", token, patience), "ray_version");
                case JUPYTER -> jupyter(at, token, patience);
            };
        } catch (IOException problem) {
            return explained(problem, at);
        }
    }

    /** Jupyter tells everybody its version, and only whoever has the token its status. */
    private ServiceAnswer jupyter(PinnedAddress at, Optional<Secret> token, Duration patience)
            throws IOException {
        ServiceName service = ServiceName.JUPYTER;
        ServiceAnswer who = named(get(service, at, "/api", token, patience), "version");
        if (!(who instanceof Fits)) {
            return who;
        }
        Reply status = get(service, at, "/api/status", token, patience);
        ServiceAnswer state = named(status, "started");
        return state instanceof Fits ? who : state;
    }

    /** The document at {@code path}, whole, where it is given. */
    Optional<JsonNode> document(
            PinnedAddress at, String path, Optional<Secret> token, Duration patience) {
        try {
            Reply reply = get(ServiceName.DASHBOARD, at, path, token, patience);
            return reply.answer().status() == 200
                    ? Optional.of(JSON.readTree(reply.answer().body()))
                    : Optional.empty();
        } catch (IOException | JacksonException notGiven) {
            return Optional.empty();
        }
    }

    /** Whether Ray's control service is well; nobody is asked for a token there. */
    boolean isControlServiceWell(PinnedAddress at, Duration patience) {
        try {
            return get(ServiceName.DASHBOARD, at, "/api/gcs_healthz", Optional.empty(), patience)
                            .answer()
                            .status()
                    == 200;
        } catch (IOException silent) {
            return false;
        }
    }

    private record Reply(String path, HttpAnswer answer) {}

    private Reply get(
            ServiceName service,
            PinnedAddress at,
            String path,
            Optional<Secret> token,
            Duration patience)
            throws IOException {
        Map<String, String> headers =
                token.map(
                                secret ->
                                        switch (service) {
                                            case DASHBOARD ->
                                                    Map.of(
                                                            "X-Ray-Authorization",
                                                            "Bearer " + secret.reveal());
                                            case JUPYTER ->
                                                    Map.of(
                                                            "Authorization",
                                                            "token " + secret.reveal());
                                        })
                        .orElse(Map.of());
        return new Reply(path, http.get(at, path, headers, patience));
    }

    private static ServiceAnswer named(Reply reply, String field) {
        HttpAnswer answer = reply.answer();
        String path = reply.path();
        return switch (answer.status()) {
            case 200 -> identified(path, answer, field);
            case 401, 403 -> new TokenRefused(answer.status());
            case 301, 302, 303, 307, 308 ->
                    new Alien(
                            "%s leads elsewhere (%d), and redirects are not followed"
                                    .formatted(path, answer.status()));
            default -> new Alien("%s gives status %d".formatted(path, answer.status()));
        };
    }

    private static ServiceAnswer identified(String path, HttpAnswer answer, String field) {
        try {
            String version = JSON.readTree(answer.body()).path(field).asString("");
            return !version.matches("[0-9A-Za-z.+:_-]{1,32}")
                    ? new Alien("%s gives JSON without %s".formatted(path, field))
                    : new Fits(version);
        } catch (JacksonException notJson) {
            return new Alien(
                    "%s gives no JSON but %s"
                            .formatted(
                                    path,
                                    answer.header("content-type")
                                            .map(Asking::shown)
                                            .orElse("something")));
        }
    }

    /** What a stranger says of itself, as far as it fits into a sentence. */
    private static String shown(String said) {
        String printable = said.replaceAll("[^ -~]", "?");
        return printable.length() <= MOST_SHOWN
                ? printable
                : printable.substring(0, MOST_SHOWN) + "…";
    }

    private static ServiceAnswer explained(IOException problem, PinnedAddress at) {
        if (problem instanceof SSLException tls) {
            return distrusted(tls);
        }
        return switch (problem) {
            case HttpAnswer.NotHttp notHttp ->
                    new Alien(
                            "it does not speak HTTP"
                                    + (at.web().isSecure() ? "" : ", perhaps https"));
            case SocketTimeoutException late -> new Silent("no answer in time");
            case NoRouteToHostException unreachable -> new Silent("no route to it");
            case ConnectException refused -> new Silent(lowerCase(refused.getMessage()));
            default -> new Silent("it broke off");
        };
    }

    private static ServiceAnswer distrusted(SSLException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertPathBuilderException
                    || cause instanceof CertPathValidatorException) {
                return new Untrusted(
                        cause instanceof CertPathValidatorException invalid
                                ? lowerCase(invalid.getMessage())
                                : "no authority that is trusted has signed it");
            }
            if (cause instanceof CertificateException named && named.getCause() == null) {
                return new Untrusted(lowerCase(named.getMessage()));
            }
        }
        return new Alien("it does not speak TLS with us, perhaps http");
    }

    private static String lowerCase(@org.jspecify.annotations.Nullable String message) {
        String text = message == null || message.isEmpty() ? "unknown reason" : message;
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
