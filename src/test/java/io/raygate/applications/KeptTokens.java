package io.raygate.applications;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps tokens where the test sees them. */
public final class KeptTokens implements UpstreamTokens {

    private final Map<ApplicationId, Map<ServiceName, Secret>> kept = new ConcurrentHashMap<>();

    @Override
    public void keep(ApplicationId application, Map<ServiceName, Secret> tokens) {
        kept.put(application, Map.copyOf(tokens));
    }

    public Map<ServiceName, Secret> of(ApplicationId application) {
        return kept.getOrDefault(application, Map.of());
    }
}
