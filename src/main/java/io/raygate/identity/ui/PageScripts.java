package io.raygate.identity.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Gives every page a nonce of its own, so that only its own scripts run. */
@Component
class PageScripts implements VaadinServiceInitListener {

    private static final int NONCE_BYTES = 16;

    private final transient SecureRandom random = new SecureRandom();
    private final transient PagePolicy policy;

    PageScripts(PagePolicy policy) {
        this.policy = policy;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        boolean isProduction = event.getSource().getDeploymentConfiguration().isProductionMode();
        IndexHtmlRequestListener listener = isProduction ? this::withNonce : this::plain;
        event.addIndexHtmlRequestListener(listener);
    }

    private void withNonce(IndexHtmlResponse page) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument()
                .select("script, link[rel=modulepreload]")
                .forEach(script -> script.attr("nonce", nonce));
        send(page, policy.withNonce(nonce));
    }

    private void plain(IndexHtmlResponse page) {
        send(page, policy.forDevelopment());
    }

    private static void send(IndexHtmlResponse page, String value) {
        page.getVaadinResponse().setHeader("Content-Security-Policy", value);
    }
}
