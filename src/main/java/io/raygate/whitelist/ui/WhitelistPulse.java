package io.raygate.whitelist.ui;

import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets open whitelist pages look again every five seconds: who was refused, what is in force. */
@Component
class WhitelistPulse {

    private static final Logger log = LoggerFactory.getLogger(WhitelistPulse.class);

    private final List<Runnable> pages = new CopyOnWriteArrayList<>();

    /** Runs {@code look} on another thread at every beat, until it is removed. */
    Registration onBeat(Runnable look) {
        return Registration.addAndRemove(pages, look);
    }

    @Scheduled(fixedDelay = 5000)
    void beat() {
        for (Runnable page : pages) {
            try {
                page.run();
            } catch (RuntimeException ofOnePage) {
                log.debug("A page that is being closed", ofOnePage);
            }
        }
    }
}
