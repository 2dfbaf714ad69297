package io.raygate.design;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Points in time in the words and the time zone of whoever looks: 18:55, 2 Nov 18:55. */
public final class Moments {

    private static final DateTimeFormatter CLOCK = pattern("HH:mm");
    private static final DateTimeFormatter DAY = pattern("d MMM yyyy");
    private static final DateTimeFormatter DAY_AND_CLOCK = pattern("d MMM HH:mm");

    private static final DateTimeFormatter DAY_OF_MONTH = pattern("d MMM");
    private static final DateTimeFormatter SECOND = pattern("HH:mm:ss");

    private Moments() {}

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** The time of day, with the date unless that is today: 18:55, 2 Nov 18:55. */
    public static String clock(Instant moment) {
        ZonedDateTime local = moment.atZone(zone());
        boolean isToday = local.toLocalDate().equals(today(local.getZone()));
        return local.format(isToday ? CLOCK : DAY_AND_CLOCK);
    }

    /** The day: 2 Nov 2026. */
    public static String day(Instant moment) {
        return moment.atZone(zone()).format(DAY);
    }

    /** The day without its year, for lists: 2 Nov. */
    public static String dayOfMonth(Instant moment) {
        return moment.atZone(zone()).format(DAY_OF_MONTH);
    }

    /** The time of day to the second: 18:55:02. */
    public static String second(Instant moment) {
        return moment.atZone(zone()).format(SECOND);
    }

    /** The moment as the clock on the wall shows it. */
    public static LocalDateTime local(Instant moment) {
        return moment.atZone(zone()).toLocalDateTime();
    }

    /** The moment that the clock on the wall shows. */
    public static Instant instant(LocalDateTime local) {
        return local.atZone(zone()).toInstant();
    }

    /** How long something took: 0.4 s, 12 s, 1 min 12 s. */
    public static String took(Duration time) {
        if (time.toSeconds() < 10) {
            return String.format(Locale.ENGLISH, "%.1f s", time.toMillis() / 1000.0);
        }
        return time.toMinutes() == 0
                ? time.toSeconds() + " s"
                : time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }

    /** The next moment after {@code now} at which the clock of whoever looks shows {@code time}. */
    public static Instant next(LocalTime time, Instant now) {
        ZonedDateTime local = now.atZone(zone());
        ZonedDateTime today = local.with(time);
        return (today.isAfter(local) ? today : local.plusDays(1).with(time)).toInstant();
    }

    /** Lets the page tell today from other days by this clock. */
    public static void goBy(Clock clock, UI page) {
        ComponentUtil.setData(page, Clock.class, clock);
    }

    private static LocalDate today(ZoneId zone) {
        UI page = UI.getCurrent();
        Clock clock = page == null ? null : ComponentUtil.getData(page, Clock.class);
        Instant now = clock == null ? Instant.now() : clock.instant();
        return now.atZone(zone).toLocalDate();
    }

    private static ZoneId zone() {
        UI ui = UI.getCurrent();
        String id = ui == null ? null : ui.getPage().getExtendedClientDetails().getTimeZoneId();
        return zone(id);
    }

    private static ZoneId zone(@Nullable String id) {
        try {
            return id == null || id.isBlank() ? ZoneId.systemDefault() : ZoneId.of(id);
        } catch (DateTimeException unknownHere) {
            return ZoneId.systemDefault();
        }
    }
}
