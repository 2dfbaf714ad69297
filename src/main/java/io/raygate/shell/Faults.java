package io.raygate.shell;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Where everything unexpected on a page ends: in the log once, under a short reference. */
@Component
class Faults {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);

    private final RandomGenerator random;

    @Autowired
    Faults() {
        this(new SecureRandom());
    }

    Faults(RandomGenerator random) {
        this.random = random;
    }

    /** Logs the fault and returns the reference a person can tell. */
    String note(Throwable fault) {
        String reference = HexFormat.of().toHexDigits((short) random.nextInt(1 << 16));
        log.error("Fault {}", reference, fault);
        return reference;
    }
}
