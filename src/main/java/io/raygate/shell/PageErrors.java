package io.raygate.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.DefaultErrorHandler;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.raygate.design.Notices;
import io.raygate.vocabulary.Refusal;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * The one translation from what is thrown on a page to what a person reads; the page stays.
 *
 * <p>A refusal is shown in its own words, a locked service says so, and everything else is a fault
 * with a reference.
 */
@Component
class PageErrors extends DefaultErrorHandler implements VaadinServiceInitListener {

    private final Faults faults;

    PageErrors(Faults faults) {
        this.faults = faults;
    }

    @Override
    public void serviceInit(ServiceInitEvent starting) {
        starting.getSource()
                .addSessionInitListener(begun -> begun.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        // Browsers that hang up are no fault of ours.
        if (shouldHandle(event.getThrowable())) {
            translate(findRelevantThrowable(event.getThrowable()));
        }
    }

    private void translate(Throwable thrown) {
        Optional<Refusal> refusal = cause(thrown, Refusal.class);
        boolean isDenied = cause(thrown, AccessDeniedException.class).isPresent();
        if (UI.getCurrent() == null) {
            faults.note(thrown);
        } else if (refusal.isPresent()) {
            Notices.refused(refusal.get());
        } else if (isDenied) {
            Notices.refused("Your role does not allow this. Nothing was changed.");
        } else {
            Notices.fault(faults.note(thrown));
        }
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
                .limit(10)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
