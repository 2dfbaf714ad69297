package io.raygate.applications.endpoints;

import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.NetType;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where endpoints listen and what people are told about it.
 *
 * @param privateAddress local address of new private endpoints
 * @param publicAddress local address of new public endpoints
 * @param privatePorts ports new private endpoints may get
 * @param publicPorts ports new public endpoints may get
 * @param advertisedPrivateHost name or address told for private endpoints instead of their own
 * @param advertisedPublicHost name or address told for public endpoints instead of their own
 * @param extraHosts further names by which endpoints may be called
 */
@Validated
@ConfigurationProperties("raygate.endpoints")
public record EndpointsProperties(
        @DefaultValue("127.0.0.1") IpAddress privateAddress,
        @DefaultValue("127.0.0.1") IpAddress publicAddress,
        @DefaultValue("18000-18999") PortRange privatePorts,
        @DefaultValue("19000-19999") PortRange publicPorts,
        @Nullable @Pattern(regexp = HOST, message = NOT_A_HOST) String advertisedPrivateHost,
        @Nullable @Pattern(regexp = HOST, message = NOT_A_HOST) String advertisedPublicHost,
        @DefaultValue List<@Pattern(regexp = HOST, message = NOT_A_HOST) String> extraHosts) {

    static final String HOST = "[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|[0-9A-Fa-f:.]{2,45}";
    static final String NOT_A_HOST = "expected a host name or an IP address, without port";

    public EndpointsProperties {
        extraHosts = List.copyOf(extraHosts);
    }

    @AssertTrue(
            message =
                    "every address of the machine is meant: set advertised-private-host to the one people call")
    boolean isPrivateHostKnown() {
        return advertisedPrivateHost != null || !isUnspecified(privateAddress);
    }

    @AssertTrue(
            message =
                    "every address of the machine is meant: set advertised-public-host to the one people call")
    boolean isPublicHostKnown() {
        return advertisedPublicHost != null || !isUnspecified(publicAddress);
    }

    public IpAddress address(NetType netType) {
        return switch (netType) {
            case PRIVATE -> privateAddress;
            case PUBLIC -> publicAddress;
        };
    }

    public PortRange ports(NetType netType) {
        return switch (netType) {
            case PRIVATE -> privatePorts;
            case PUBLIC -> publicPorts;
        };
    }

    /** The host people are told for an endpoint that listens on {@code address}. */
    public String advertisedHost(NetType netType, IpAddress address) {
        String advertised =
                switch (netType) {
                    case PRIVATE -> advertisedPrivateHost;
                    case PUBLIC -> advertisedPublicHost;
                };
        return advertised == null ? address.toString() : advertised;
    }

    /** The names, lower case, by which endpoints may be called beside IP addresses. */
    public Set<String> hostNames() {
        Set<String> names = new TreeSet<>();
        names.add("localhost");
        extraHosts.forEach(host -> names.add(host.toLowerCase(Locale.ROOT)));
        for (String host : new String[] {advertisedPrivateHost, advertisedPublicHost}) {
            if (host != null) {
                names.add(host.toLowerCase(Locale.ROOT));
            }
        }
        names.removeIf(name -> IpAddress.parse(name).isPresent());
        return Set.copyOf(names);
    }

    private static boolean isUnspecified(IpAddress address) {
        return address.high() == 0 && address.low() == 0;
    }
}
