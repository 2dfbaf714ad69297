package io.raygate.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.gateway.Admission;
import io.raygate.gateway.Credentials;
import io.raygate.gateway.DoorTransport;
import io.raygate.gateway.Guard;
import io.raygate.gateway.PortOccupied;
import io.raygate.gateway.RuleSet;
import io.raygate.gateway.Standing;
import io.raygate.gateway.Target;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.Revision;
import io.raygate.vocabulary.Secret;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DoorsTests {

    private static final Guard SEARCH = guard("pa-search00", 18000);
    private static final Guard BILLING = guard("pa-billing0", 18001);

    private final RecordingGateway gateway = new RecordingGateway();
    private final Doors doors = new Doors(gateway);

    @Test
    void opensWhatItCanAtTheStartAndSaysWhatNot() {
        gateway.occupy(SEARCH.port());

        RuleSet rules = doors.prepareWhatOpens(rules(1, SEARCH, BILLING));

        assertThat(rules.guards()).containsOnlyKeys(BILLING.endpoint());
        assertThat(doors.whyShut(SEARCH.endpoint())).contains("used by another process");
        assertThat(doors.whyShut(BILLING.endpoint())).isEmpty();
    }

    @Test
    void refusesAChangeWhoseNewDoorDoesNotOpen() {
        gateway.occupy(BILLING.port());
        doors.enforce(doors.prepare(rules(1, SEARCH)));

        assertThatThrownBy(() -> doors.prepare(rules(2, SEARCH, BILLING)))
                .isInstanceOf(PortOccupied.class);
    }

    @Test
    void toleratesInAChangeOnlyTheDoorThatWasShutBeforeAtTheSamePlace() {
        gateway.occupy(SEARCH.port());
        doors.enforce(doors.prepareWhatOpens(rules(1, SEARCH, BILLING)));

        assertThat(doors.prepare(rules(2, SEARCH, BILLING)).guards())
                .containsOnlyKeys(BILLING.endpoint());

        Guard moved = guard("pa-search00", 18002);
        gateway.occupy(moved.port());
        assertThatThrownBy(() -> doors.prepare(rules(3, moved, BILLING)))
                .isInstanceOf(PortOccupied.class);
    }

    @Test
    void opensAShutDoorAsSoonAsItCan() {
        gateway.occupy(SEARCH.port());
        doors.enforce(doors.prepareWhatOpens(rules(1, SEARCH)));
        gateway.free(SEARCH.port());

        RuleSet rules = doors.prepare(rules(2, SEARCH));

        assertThat(rules.guards()).containsOnlyKeys(SEARCH.endpoint());
        assertThat(doors.whyShut(SEARCH.endpoint())).isEmpty();
    }

    @Test
    void refusesToSaveWhatTheGatewayWouldIgnore() {
        doors.enforce(doors.prepare(rules(5, SEARCH)));

        assertThatThrownBy(() -> doors.prepare(rules(5, SEARCH)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Revision 5 is not newer than revision 5 in force");
    }

    private static RuleSet rules(long revision, Guard... guards) {
        return new RuleSet(
                new Revision(revision),
                Stream.of(guards).collect(Collectors.toMap(Guard::endpoint, guard -> guard)),
                Standing.NOBODY);
    }

    private static Guard guard(String application, int port) {
        return new Guard(
                EndpointId.privateDashboard(new ApplicationId(application)),
                application,
                IpAddress.of("127.0.0.1"),
                new Port(port),
                DoorTransport.PLAIN,
                Set.of(),
                Admission.NOBODY,
                new Credentials.Jupyter(Secret.of("token")),
                new Target.Unavailable("stopped"));
    }
}
