package io.raygate.design;

import com.vaadin.flow.component.UI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The server keeps its last answer to each page, should the page not have got it. One that carried
 * a secret is forgotten when the secret is gone from the page, even if the page never calls again.
 */
public final class LastAnswer {

    private static final int GRACE_SECONDS = 5;

    private LastAnswer() {}

    /** Forgets the answer that is being made now, some {@code seconds} and a little later. */
    public static void forgetLater(UI ui, int seconds) {
        int call = ui.getInternals().getLastProcessedClientToServerId();
        CompletableFuture.delayedExecutor(seconds + GRACE_SECONDS, TimeUnit.SECONDS)
                .execute(() -> forget(ui, call));
    }

    private static void forget(UI ui, int call) {
        if (ui.isAttached()) {
            ui.access(
                    () -> {
                        if (ui.getInternals().getLastProcessedClientToServerId() == call) {
                            ui.getInternals().setLastRequestResponse("");
                        }
                    });
        }
    }
}
