package io.raygate.applications.ui.detail;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Endpoint;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.ServiceName;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the lines to paste are filled in with.
 *
 * @param urls where each service is reached
 */
record SnippetPlaces(Map<ServiceName, String> urls, String rayVersion) {

    SnippetPlaces {
        urls = Map.copyOf(urls);
    }

    static SnippetPlaces of(ApplicationDetails application) {
        return new SnippetPlaces(
                application.endpoints().stream()
                        .filter(endpoint -> endpoint.id().netType() == NetType.PRIVATE)
                        .collect(
                                Collectors.toMap(
                                        endpoint -> endpoint.id().service(), Endpoint::url)),
                application.settings().rayVersion());
    }
}
