package io.raygate.applications.ui;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Status;
import io.raygate.applications.spi.Exposure;
import io.raygate.design.Ages;
import io.raygate.design.ExposureBadge;
import io.raygate.design.Icons;
import io.raygate.design.StatusBadge;
import io.raygate.design.Tone;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How the catalogue's statuses and exposures look, alike on every page. */
public final class Badges {

    private Badges() {}

    /** The status with its reason as second line; an observed silence stands before the status. */
    public static StatusBadge status(ApplicationDetails application, Instant now) {
        return application
                .notRespondingSince()
                .map(since -> notResponding(Duration.between(since, now)))
                .orElseGet(
                        () ->
                                word(application.status())
                                        .because(application.reason().orElse(null)));
    }

    private static StatusBadge notResponding(Duration silence) {
        return new StatusBadge("Not responding", Tone.WARNING).because("for " + Ages.of(silence));
    }

    private static StatusBadge word(Status status) {
        return switch (status) {
            case ACTIVATED -> new StatusBadge(status.word(), Tone.OK);
            case STOPPED -> new StatusBadge(status.word(), Tone.IDLE);
            case FAILED -> new StatusBadge(status.word(), Tone.BAD);
            case LOCKED -> new StatusBadge(status.word(), Tone.IDLE, Icons.LOCK);
            case MAINTAINING -> new StatusBadge(status.word(), Tone.IDLE, Icons.WRENCH);
            case CREATING,
                    RESTARTING,
                    STOPPING,
                    NET_CREATING,
                    NET_DELETING,
                    NET_MODIFYING,
                    CLASS_CHANGING,
                    MINOR_VERSION_UPGRADING,
                    DELETING ->
                    new StatusBadge(status.word(), Tone.BUSY);
        };
    }

    public static ExposureBadge exposure(Exposure exposure) {
        return switch (exposure.level()) {
            case THIS_HOST_ONLY -> new ExposureBadge("This host only", Icons.LOCK, Tone.NEUTRAL);
            case PRIVATE -> new ExposureBadge("Private", Icons.SHIELD, Tone.NEUTRAL);
            case ADDRESSES -> new ExposureBadge(addresses(exposure), Icons.GLOBE_LOCK, Tone.OK);
            case OPEN_INSIDE -> new ExposureBadge("Open inside", Icons.SHIELD_ALERT, Tone.WARNING);
            case OPEN_TO_THE_WORLD -> new ExposureBadge("Open to the world", Icons.GLOBE, Tone.BAD);
        };
    }

    private static String addresses(Exposure exposure) {
        String figure =
                NumberFormat.getIntegerInstance(Locale.ENGLISH).format(exposure.addresses());
        return figure + (figure.equals("1") ? " address" : " addresses");
    }
}
