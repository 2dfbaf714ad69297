package io.raygate.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import io.raygate.design.Notices;
import io.raygate.identity.CurrentActor;
import io.raygate.identity.SignedInPerson;
import io.raygate.identity.StandingChanged;
import io.raygate.vocabulary.Role;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The pages that are open now, and whose they are.
 *
 * <p>Those of somebody who has no account any more go to the sign-in page and their session ends,
 * so that nothing is pushed to them either. Those of somebody with another role stay and say so;
 * the locks go by the new role in any case.
 */
@Component
class OpenPages implements VaadinServiceInitListener {

    /** Pushes are written by other threads; a session that is gone would swallow the last one. */
    private static final Executor TO_LEAVE = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    private final transient Map<UI, Seen> pages = new ConcurrentHashMap<>();

    private record Seen(Authentication who, Optional<Role> role) {}

    @Override
    public void serviceInit(ServiceInitEvent starting) {
        starting.getSource().addUIInitListener(this::opened);
    }

    private void opened(UIInitEvent opening) {
        UI page = opening.getUI();
        note(page);
        // One that was opened before the sign-in can still be led on after it.
        page.addBeforeEnterListener(entering -> note(page));
        page.addDetachListener(closed -> pages.remove(page));
    }

    private void note(UI page) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof SignedInPerson) {
            pages.putIfAbsent(page, new Seen(who, CurrentActor.roleOf(who)));
        }
    }

    @EventListener
    void onChange(StandingChanged change) {
        pages.keySet().forEach(this::lookAgain);
    }

    /** When the page is at rest: whoever acts in it may be about to change what it rests on. */
    private void lookAgain(UI page) {
        try {
            page.access(() -> look(page));
        } catch (UIDetachedException closed) {
            pages.remove(page);
        }
    }

    private void look(UI page) {
        Seen seen = pages.get(page);
        if (seen == null) {
            return;
        }
        Optional<Role> role = CurrentActor.roleOf(seen.who());
        if (role.isEmpty()) {
            end(page);
        } else if (!role.equals(seen.role())) {
            pages.put(page, new Seen(seen.who(), role));
            Notices.refused(
                    "Your role is %s now, by an administrator. Reload this page to see what it offers."
                            .formatted(role.get().title()));
        }
    }

    private void end(UI page) {
        VaadinSession session = page.getSession();
        for (UI each : session.getUIs()) {
            pages.remove(each);
            each.getPage().setLocation("login");
            if (each.getPushConfiguration().getPushMode().isEnabled()) {
                each.push();
            }
        }
        WrappedSession http = session.getSession();
        if (http != null) {
            TO_LEAVE.execute(() -> end(http));
        }
    }

    private static void end(WrappedSession http) {
        try {
            http.invalidate();
        } catch (IllegalStateException over) {
            // The page has gone to the sign-in already, which ended it.
        }
    }
}
