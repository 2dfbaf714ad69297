package io.raygate.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.raygate.vocabulary.ApplicationId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditStateTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void comesBackFromItsAddressAsItWas() {
        var state =
                new AuditState(
                        "10.20.",
                        Set.of("mara", "jonas"),
                        Set.of(new ApplicationId("pa-7k2m9xq4")),
                        Set.of("application.created", "whitelist.group.saved"),
                        TimeSpan.between(Optional.of(NOON), Optional.of(NOON.plusSeconds(60))));

        assertThat(AuditState.of(state.toParameters())).isEqualTo(state);
        assertThat(AuditState.of(AuditState.ALL.toParameters())).isEqualTo(AuditState.ALL);
    }

    @Test
    void countsUsualTimesBackFromNow() {
        AuditState week = AuditState.ALL.within(TimeSpan.last(TimeSpan.Last.WEEK));

        assertThat(week.toParameters().getQueryString()).isEqualTo("time=7d");
        assertThat(week.toQuery(NOON).from()).contains(Instant.parse("2026-11-16T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application=search", "time=yesterday", "from=noon", "sort=name", "until="})
    void passesOverWhatItCannotRead(String address) {
        assertThat(AuditState.of(QueryParameters.fromString(address))).isEqualTo(AuditState.ALL);
    }
}
