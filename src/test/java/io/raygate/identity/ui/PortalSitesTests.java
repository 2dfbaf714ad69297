package io.raygate.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.identity.PortalProperties;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PortalSitesTests {

    @ParameterizedTest
    @CsvSource({
        "https://portal.acme.example, https, ray.acme.example, false",
        "https://acme.example,        https, ray.acme.example, false",
        "https://portal.other.example, https, ray.acme.example, true",
        // Schemes part sites as well.
        "http://portal.acme.example,  https, ray.acme.example, true",
        // Addresses have no owner beyond themselves.
        "https://10.20.0.7,           https, 10.20.0.17,       true",
        "https://10.20.0.17:8443,     https, 10.20.0.17,       false",
        "http://127.0.0.1:9000,       http,  localhost,        true",
        "http://localhost:9000,       http,  localhost,        false",
        // Over plain HTTP no browser takes such a cookie, and nobody could sign in at all.
        "https://portal.other.example, http, ray.acme.example, false"
    })
    void tellsForeignPortals(String portal, String scheme, String host, boolean needed) {
        var sites = new PortalSites(new PortalProperties(List.of(portal)));

        assertThat(sites.needCookieForFrames(request(scheme, host))).isEqualTo(needed);
    }

    @Test
    void keepsCookiesAtHomeWhereThereIsNoPortal() {
        var sites = new PortalSites(new PortalProperties(List.of()));

        assertThat(sites.needCookieForFrames(request("https", "ray.acme.example"))).isFalse();
    }

    private static MockHttpServletRequest request(String scheme, String host) {
        var request = new MockHttpServletRequest();
        request.setScheme(scheme);
        request.setSecure(scheme.equals("https"));
        request.setServerName(host);
        return request;
    }
}
