package io.raygate.identity.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Says with every cookie of the console where browsers may send it: from its own site, or, where a
 * portal on another site may show it, from a frame there, and then for that portal alone.
 */
@Component
class SessionCookies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final PortalSites portals;

    SessionCookies(PortalSites portals) {
        this.portals = portals;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> context.setCookieProcessor(new Processor()));
    }

    private final class Processor extends Rfc6265CookieProcessor {

        @Override
        public String generateHeader(Cookie cookie, HttpServletRequest request) {
            Cookie sent = (Cookie) cookie.clone();
            if (portals.needCookieForFrames(request)) {
                sent.setSecure(true);
                sent.setAttribute("SameSite", "None");
                sent.setAttribute("Partitioned", "");
            } else {
                sent.setAttribute("SameSite", "Lax");
            }
            return super.generateHeader(sent, request);
        }
    }
}
