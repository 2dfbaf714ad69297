package io.raygate.applications;

import io.raygate.runtime.ServiceAnswer;
import io.raygate.vocabulary.PinnedAddress;
import io.raygate.vocabulary.ServiceName;
import io.raygate.vocabulary.WebAddress;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;

/** The fields of one service on the form that attaches it, and what is said at each. */
record AttachmentFields(ServiceName service, String url, String token, String product) {

    static final String AUTHORITIES = "authorities";

    private static final int LONGEST_AUTHORITIES = 32_000;

    static AttachmentFields of(ServiceName service) {
        return switch (service) {
            case DASHBOARD ->
                    new AttachmentFields(service, "dashboardUrl", "dashboardToken", "Ray");
            case JUPYTER -> new AttachmentFields(service, "jupyterUrl", "jupyterToken", "Jupyter");
        };
    }

    NotAttachable atUrl(String message) {
        return new NotAttachable(url, message);
    }

    NotAttachable atToken(String message) {
        return new NotAttachable(token, message);
    }

    WebAddress address(String typed) {
        try {
            return WebAddress.of(typed);
        } catch (WebAddress.NotAWebAddress wrong) {
            throw atUrl(wrong.getMessage());
        }
    }

    /** Certificates that can be read; over plain HTTP there is nothing to trust. */
    Optional<String> authorities(String typed, WebAddress web) {
        String pem = typed.strip();
        if (pem.isEmpty()) {
            return Optional.empty();
        }
        if (pem.length() > LONGEST_AUTHORITIES || !holdsCertificates(pem)) {
            throw new NotAttachable(
                    AUTHORITIES,
                    "“%s…” is no certificate in PEM. Paste from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----, at most 32,000 characters."
                            .formatted(
                                    pem.lines()
                                            .findFirst()
                                            .map(
                                                    line ->
                                                            line.substring(
                                                                    0, Math.min(30, line.length())))
                                            .orElse("")));
        }
        return web.isSecure() ? Optional.of(pem) : Optional.empty();
    }

    private static boolean holdsCertificates(String pem) {
        try {
            return !pem.contains("PRIVATE KEY")
                    && pem.contains("-----BEGIN CERTIFICATE-----")
                    && !CertificateFactory.getInstance("X.509")
                            .generateCertificates(
                                    new ByteArrayInputStream(
                                            pem.getBytes(StandardCharsets.US_ASCII)))
                            .isEmpty();
        } catch (CertificateException unreadable) {
            return false;
        }
    }

    Examined accepted(PinnedAddress at, ServiceAnswer answer, boolean isTokenGiven) {
        return switch (answer) {
            case ServiceAnswer.Fits fits -> new Examined(at, fits.version());
            case ServiceAnswer.TokenRefused refused ->
                    throw atToken(
                            isTokenGiven
                                    ? "%s refuses this token (%d). Give the one its %s was started with."
                                            .formatted(at.web(), refused.status(), product)
                                    : "%s asks for a token (%d). Give the one its %s was started with."
                                            .formatted(at.web(), refused.status(), product));
            case ServiceAnswer.Untrusted untrusted ->
                    throw new NotAttachable(
                            AUTHORITIES,
                            "%s shows a certificate that is not trusted: %s. Paste the certificate of its authority, and call it by a name the certificate has."
                                    .formatted(at.web(), untrusted.why()));
            case ServiceAnswer.Alien alien ->
                    throw atUrl(
                            "%s answers, but not as %s does: %s. Give the address of %s."
                                    .formatted(at.web(), product, alien.how(), expected()));
            case ServiceAnswer.Silent silent ->
                    throw atUrl(
                            "%s cannot be reached at %s: %s. Expected a running %s there."
                                    .formatted(at.web(), at.ip(), silent.why(), product));
        };
    }

    private String expected() {
        return switch (service) {
            case DASHBOARD -> "Ray's dashboard, for example http://127.0.0.1:8265";
            case JUPYTER -> "a Jupyter server, for example http://127.0.0.1:8888";
        };
    }
}
