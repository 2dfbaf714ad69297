package io.raygate.applications;

import io.raygate.vocabulary.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was edited has been changed by somebody else meanwhile; nothing was saved. */
public final class StaleEdit extends Refusal {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final @Nullable String who;
    private final @Nullable Instant when;

    /** Where it is not known who it was. */
    public StaleEdit(String what) {
        super(message(what, "somebody else"));
        who = null;
        when = null;
    }

    public StaleEdit(String what, String who, Instant when) {
        super(message(what, "%s (%s)".formatted(who, MOMENT.format(when))));
        this.who = who;
        this.when = when;
    }

    /** Who changed it meanwhile, where that is known. */
    public Optional<String> who() {
        return Optional.ofNullable(who);
    }

    /** When that was. */
    public Optional<Instant> when() {
        return Optional.ofNullable(when);
    }

    private static String message(String what, String who) {
        return "%s was changed by %s while you edited it. Nothing was saved: load it again and repeat your change."
                .formatted(what, who);
    }

    @Override
    public Kind kind() {
        return Kind.STALE;
    }
}
