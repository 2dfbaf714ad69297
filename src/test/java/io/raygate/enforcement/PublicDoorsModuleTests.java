package io.raygate.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.applications.ApplicationService;
import io.raygate.applications.ApplicationStatuses;
import io.raygate.applications.Endpoint;
import io.raygate.applications.PublicEndpoints;
import io.raygate.applications.Status;
import io.raygate.applications.Wishes;
import io.raygate.applications.spi.Exposure;
import io.raygate.applications.spi.ExposureSource;
import io.raygate.certificates.CertificateRenewed;
import io.raygate.certificates.IssuedCertificates;
import io.raygate.gateway.DoorTransport;
import io.raygate.gateway.Guard;
import io.raygate.gateway.PortOccupied;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.Revision;
import io.raygate.vocabulary.ServiceName;
import io.raygate.whitelist.GroupDraft;
import io.raygate.whitelist.WhitelistService;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A public endpoint comes and goes, and the gateway knows before the service returns. */
@RulesTest
class PublicDoorsModuleTests {

    @Autowired ApplicationService applications;
    @Autowired ApplicationStatuses statuses;
    @Autowired PublicEndpoints endpoints;
    @Autowired WhitelistService whitelists;
    @Autowired ExposureSource exposures;
    @Autowired IssuedCertificates certificates;
    @Autowired ApplicationEventPublisher events;
    @Autowired RecordingGateway gateway;

    private ApplicationId application = new ApplicationId("pa-00000000");
    private EndpointId door = EndpointId.privateDashboard(application);

    @BeforeEach
    void createAnApplication() {
        application = applications.create(Wishes.named("app-" + UUID.randomUUID()));
        statuses.report(application, Status.ACTIVATED, null);
        door = new EndpointId(application, ServiceName.DASHBOARD, NetType.PUBLIC);
    }

    @Test
    void opensADoorThatSpeaksTlsBesideThePrivateOne() {
        Endpoint opened = endpoints.request(application, ServiceName.DASHBOARD, "");

        Guard guard = gateway.guard(door).orElseThrow();
        assertThat(guard.transport().isSecure()).isTrue();
        assertThat(guard.port()).isEqualTo(opened.port());
        assertThat(guard.admission())
                .isEqualTo(gateway.guard(privateDoor()).orElseThrow().admission());
        assertThat(gateway.guard(privateDoor()).orElseThrow().transport())
                .isEqualTo(DoorTransport.PLAIN);
    }

    @Test
    void makesTheCertificateOutToTheAddressOfTheDoor() throws Exception {
        endpoints.request(application, ServiceName.DASHBOARD, "");

        assertThat(certificate().getSubjectAlternativeNames())
                .extracting(name -> String.valueOf(name.get(1)))
                .containsExactlyInAnyOrder("127.77.19.1", "localhost");
    }

    @Test
    void takesTheDoorAwayBeforeTheServiceReturns() {
        endpoints.request(application, ServiceName.DASHBOARD, "");
        endpoints.release(application, ServiceName.DASHBOARD, "");

        assertThat(gateway.guard(door)).isEmpty();
        assertThat(gateway.guard(privateDoor())).isPresent();
    }

    @Test
    void refusesTheRequestBeforeTheCommitWhereThePortIsTakenMeanwhile() {
        Port next = nextPort();
        gateway.occupy(next);

        try {
            assertThatThrownBy(() -> endpoints.request(application, ServiceName.DASHBOARD, ""))
                    .isInstanceOf(PortOccupied.class)
                    .hasMessageContaining(
                            "port %s cannot be opened: used by another".formatted(next));
        } finally {
            gateway.free(next);
        }

        assertThat(applications.get(application).endpoint(ServiceName.DASHBOARD, NetType.PUBLIC))
                .isEmpty();
        assertThat(applications.get(application).status()).isEqualTo(Status.ACTIVATED);
        assertThat(gateway.guard(door)).isEmpty();
    }

    @Test
    void putsARenewedCertificateInForceAsANewRevision() {
        endpoints.request(application, ServiceName.DASHBOARD, "");
        Revision before = gateway.rules().revision();
        X509Certificate old = certificate();

        certificates.renew();
        events.publishEvent(new CertificateRenewed());

        assertThat(gateway.rules().revision().isAfter(before)).isTrue();
        assertThat(certificate()).isNotEqualTo(old);
    }

    @Test
    void doesWithoutTlsWhereSomebodyConfirmedIt() {
        endpoints.requestInTheClear(
                application, ServiceName.DASHBOARD, applications.get(application).name());

        assertThat(gateway.guard(door).orElseThrow().transport()).isEqualTo(DoorTransport.PLAIN);
    }

    @Test
    void countsThePublicAddressesOnceThereIsAPublicDoor() {
        allow("office", "10.20.0.0/24", "8.8.8.0/30");
        assertThat(exposures.exposure(application))
                .isEqualTo(new Exposure(Exposure.Level.PRIVATE, BigInteger.valueOf(260)));

        endpoints.request(application, ServiceName.DASHBOARD, "");

        assertThat(exposures.exposure(application))
                .isEqualTo(new Exposure(Exposure.Level.ADDRESSES, BigInteger.valueOf(4)));
    }

    @Test
    void staysPrivateWhereAPublicDoorLetsNoPublicAddressIn() {
        allow("office", "10.20.0.0/24");

        endpoints.request(application, ServiceName.DASHBOARD, "");

        assertThat(exposures.exposure(application).level()).isEqualTo(Exposure.Level.PRIVATE);
    }

    @Test
    void isOpenToTheWorldWithAPublicDoorAndEverybodyOnTheWhitelist() {
        whitelists.save(
                application, GroupDraft.added("world", List.of(Cidr.of("0.0.0.0/0")), ""), true);
        assertThat(exposures.exposure(application).level()).isEqualTo(Exposure.Level.OPEN_INSIDE);

        endpoints.request(application, ServiceName.DASHBOARD, applications.get(application).name());

        assertThat(exposures.exposure(application).level())
                .isEqualTo(Exposure.Level.OPEN_TO_THE_WORLD);
    }

    private void allow(String group, String... entries) {
        whitelists.save(
                application,
                GroupDraft.added(group, Stream.of(entries).map(Cidr::of).toList(), ""),
                false);
    }

    /** The port the next public endpoint would get. */
    private Port nextPort() {
        Port next = endpoints.request(application, ServiceName.DASHBOARD, "").port();
        statuses.report(application, Status.ACTIVATED, null);
        endpoints.release(application, ServiceName.DASHBOARD, "");
        statuses.report(application, Status.ACTIVATED, null);
        return next;
    }

    private EndpointId privateDoor() {
        return EndpointId.privateDashboard(application);
    }

    private X509Certificate certificate() {
        return Optional.of(gateway.guard(door).orElseThrow().transport())
                .map(DoorTransport.Tls.class::cast)
                .map(tls -> tls.chain().getFirst())
                .orElseThrow();
    }
}
