package io.raygate.applications.ui.detail;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Endpoint;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.ServiceName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the lines to paste are filled in with.
 *
 * @param urls where each service is reached
 * @param ownAuthority the services whose clients have to be told to trust the installation's own
 *     authority
 */
record SnippetPlaces(
        NetType netType,
        Map<ServiceName, String> urls,
        Set<ServiceName> ownAuthority,
        String rayVersion) {

    SnippetPlaces {
        urls = Map.copyOf(urls);
        ownAuthority = Set.copyOf(ownAuthority);
    }

    /** One for the private endpoints, and one for the public ones where there are any. */
    static List<SnippetPlaces> all(ApplicationDetails application, boolean certificatesAreOwn) {
        return Arrays.stream(NetType.values())
                .map(netType -> of(application, netType, certificatesAreOwn))
                .filter(places -> !places.urls().isEmpty())
                .toList();
    }

    private static SnippetPlaces of(
            ApplicationDetails application, NetType netType, boolean certificatesAreOwn) {
        List<Endpoint> endpoints =
                application.endpoints().stream()
                        .filter(endpoint -> endpoint.id().netType() == netType)
                        .toList();
        return new SnippetPlaces(
                netType,
                endpoints.stream()
                        .collect(
                                Collectors.toMap(
                                        endpoint -> endpoint.id().service(), Endpoint::url)),
                endpoints.stream()
                        .filter(endpoint -> certificatesAreOwn && endpoint.secure())
                        .map(endpoint -> endpoint.id().service())
                        .collect(Collectors.toSet()),
                application.settings().rayVersion());
    }

    /** The words where there is a choice. */
    String title() {
        return switch (netType) {
            case PRIVATE -> "Private Endpoint";
            case PUBLIC -> "Public Endpoint";
        };
    }
}
