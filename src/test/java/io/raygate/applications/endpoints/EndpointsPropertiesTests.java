package io.raygate.applications.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Port;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class EndpointsPropertiesTests {

    static final Map<String, Object> EVERYTHING =
            Map.of(
                    "RAYGATE_ENDPOINTS_PRIVATEADDRESS", "10.20.0.17",
                    "RAYGATE_ENDPOINTS_PUBLICADDRESS", "2001:db8::17",
                    "RAYGATE_ENDPOINTS_PRIVATEPORTS", "20000-20099",
                    "RAYGATE_ENDPOINTS_PUBLICPORTS", "21000-21099",
                    "RAYGATE_ENDPOINTS_ADVERTISEDPRIVATEHOST", "ray.acme.example",
                    "RAYGATE_ENDPOINTS_ADVERTISEDPUBLICHOST", "203.0.113.9",
                    "RAYGATE_ENDPOINTS_EXTRAHOSTS", "jobs.acme.example,Ray2.acme.example");

    final ApplicationContextRunner console =
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                    .withUserConfiguration(EndpointsConfiguration.class);

    @Test
    void listensOnLoopbackUntilToldOtherwise() {
        console.run(
                context ->
                        assertThat(context.getBean(EndpointsProperties.class))
                                .isEqualTo(
                                        new EndpointsProperties(
                                                IpAddress.of("127.0.0.1"),
                                                IpAddress.of("127.0.0.1"),
                                                PortRange.of("18000-18999"),
                                                PortRange.of("19000-19999"),
                                                null,
                                                null,
                                                List.of())));
    }

    @Test
    void readsEveryPropertyFromTheEnvironment() {
        console.withInitializer(
                        context ->
                                context.getEnvironment()
                                        .getPropertySources()
                                        .addFirst(
                                                new SystemEnvironmentPropertySource(
                                                        "systemEnvironment", EVERYTHING)))
                .run(
                        context ->
                                assertThat(context.getBean(EndpointsProperties.class))
                                        .isEqualTo(
                                                new EndpointsProperties(
                                                        IpAddress.of("10.20.0.17"),
                                                        IpAddress.of("2001:db8::17"),
                                                        PortRange.of("20000-20099"),
                                                        PortRange.of("21000-21099"),
                                                        "ray.acme.example",
                                                        "203.0.113.9",
                                                        List.of(
                                                                "jobs.acme.example",
                                                                "Ray2.acme.example"))));
    }

    @Test
    void isTestedWithEveryProperty() {
        var names =
                Arrays.stream(EndpointsProperties.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name -> "RAYGATE_ENDPOINTS_" + name.toUpperCase(Locale.ROOT))
                        .collect(Collectors.toSet());

        assertThat(EVERYTHING).containsOnlyKeys(names);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    private-address         | localhost             | localhost is not an IP address
                    private-address         | 0.0.0.0               | set advertised-private-host
                    public-address          | ::                    | set advertised-public-host
                    private-ports           | 18000-17000           | 18000-17000 runs backwards
                    private-ports           | 0-100                 | 0 is not a port
                    public-ports            | any                   | "any" is not a range of ports
                    advertised-private-host | http://ray.acme:80    | expected a host name or an IP address
                    extra-hosts             | ray.acme:8080         | expected a host name or an IP address
                    """)
    void refusesToStartWith(String property, String value, String reason) {
        console.withPropertyValues("raygate.endpoints." + property + "=" + value)
                .run(
                        context ->
                                assertThat(context)
                                        .hasFailed()
                                        .getFailure()
                                        .rootCause()
                                        .hasMessageContaining(reason));
    }

    @Test
    void tellsTheAdvertisedHostOrElseTheAddress() {
        var properties =
                new EndpointsProperties(
                        IpAddress.of("10.20.0.17"),
                        IpAddress.of("10.20.0.17"),
                        new PortRange(new Port(1), new Port(1)),
                        new PortRange(new Port(2), new Port(2)),
                        null,
                        "Ray.acme.example",
                        List.of("10.0.0.9", "jobs.acme.example"));

        var address = IpAddress.of("10.20.0.17");
        assertThat(properties.advertisedHost(NetType.PRIVATE, address)).isEqualTo("10.20.0.17");
        assertThat(properties.advertisedHost(NetType.PUBLIC, address))
                .isEqualTo("Ray.acme.example");
        assertThat(properties.hostNames())
                .containsExactlyInAnyOrder("localhost", "ray.acme.example", "jobs.acme.example");
    }
}
