package io.raygate.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.raygate.design.Moments;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Dresses every new page in the person's theme and gives it the console's clock. */
@Component
class NewPages implements VaadinServiceInitListener {

    private final transient Clock clock;

    NewPages(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void serviceInit(ServiceInitEvent starting) {
        starting.getSource().addUIInitListener(opened -> dress(opened.getUI()));
    }

    private void dress(UI page) {
        Theme.stored(VaadinRequest.getCurrent()).apply(page);
        Moments.goBy(clock, page);
    }
}
