package io.raygate.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.applications.Endpoint;
import io.raygate.gateway.Admission;
import io.raygate.vocabulary.AddressSet;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.ServiceName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestDoorTests {

    private static final ApplicationId ID = new ApplicationId("pa-7k2m9xq4");

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, PRIVATE",
        "10.0.0.7, 127.0.0.1, PUBLIC",
        "203.0.113.9, 127.0.0.1, PUBLIC",
        "10.0.0.7, 10.20.0.14, PRIVATE",
        "203.0.113.9, 10.20.0.14, PUBLIC",
        "127.0.0.1, 10.20.0.14, PRIVATE",
        "fd00::7, 10.20.0.14, PRIVATE",
        "203.0.113.9, 198.18.0.1, PRIVATE"
    })
    void isThePrivateOneUnlessThePersonIsElsewhere(String person, String door, NetType nearest) {
        assertThat(from(person, at(NetType.PRIVATE, door), at(NetType.PUBLIC, "192.0.2.20")))
                .get()
                .extracting(found -> found.id().netType())
                .isEqualTo(nearest);
    }

    @Test
    void isTheOnlyOneThereIs() {
        assertThat(from("203.0.113.9", at(NetType.PRIVATE, "127.0.0.1"))).isPresent();
        assertThat(from("203.0.113.9", at(NetType.PUBLIC, "192.0.2.20"))).isPresent();
        assertThat(from("203.0.113.9")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // whom the private one lets in, whom the public one lets in, which it is
        "127.0.0.0/8, 127.0.0.0/8, PRIVATE",
        "10.0.0.0/8, 127.0.0.0/8, PUBLIC",
        "10.0.0.0/8, 10.0.0.0/8, PRIVATE",
        "shut, 127.0.0.0/8, PUBLIC",
        "shut, 10.0.0.0/8, PUBLIC",
        "10.0.0.0/8, shut, PRIVATE",
        "shut, shut, PRIVATE"
    })
    void isRatherOneThatIsOpenAndLetsThePersonIn(String inside, String outside, NetType nearest) {
        Endpoint privately = at(NetType.PRIVATE, "127.0.0.1");
        Endpoint publicly = at(NetType.PUBLIC, "192.0.2.20");

        assertThat(
                        NearestDoor.to(IpAddress.parse("127.0.0.1"))
                                .among(
                                        List.of(privately, publicly),
                                        door ->
                                                admitting(
                                                        door.equals(privately) ? inside : outside)))
                .get()
                .extracting(found -> found.id().netType())
                .isEqualTo(nearest);
    }

    private static Optional<Admission> admitting(String addresses) {
        return addresses.equals("shut")
                ? Optional.empty()
                : Optional.of(new Admission(AddressSet.of(List.of(Cidr.of(addresses))), List.of()));
    }

    private static Optional<Endpoint> from(String person, Endpoint... doors) {
        return NearestDoor.to(IpAddress.parse(person)).among(List.of(doors));
    }

    private static Endpoint at(NetType netType, String host) {
        return new Endpoint(
                new EndpointId(ID, ServiceName.DASHBOARD, netType),
                IpAddress.of(host),
                new Port(18000),
                host,
                netType == NetType.PUBLIC);
    }
}
