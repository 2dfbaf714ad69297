package io.raygate.applications;

import io.raygate.vocabulary.ApplicationId;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Draws application IDs until one is not taken. */
@Component
class UnusedIds {

    private final Applications applications;
    private final RandomGenerator random;

    @Autowired
    UnusedIds(Applications applications) {
        this(applications, new SecureRandom());
    }

    UnusedIds(Applications applications, RandomGenerator random) {
        this.applications = applications;
        this.random = random;
    }

    ApplicationId next() {
        return Stream.generate(() -> ApplicationId.random(random))
                .filter(id -> !applications.existsById(id.value()))
                .findFirst()
                .orElseThrow();
    }
}
