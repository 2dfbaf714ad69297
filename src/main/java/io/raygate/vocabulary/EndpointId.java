package io.raygate.vocabulary;

/** Names one door of an application: a service on a private or public address. */
public record EndpointId(ApplicationId application, ServiceName service, NetType netType) {

    public static EndpointId privateDashboard(ApplicationId application) {
        return new EndpointId(application, ServiceName.DASHBOARD, NetType.PRIVATE);
    }

    @Override
    public String toString() {
        return application
                + "/"
                + service.slug()
                + "/"
                + netType.name().toLowerCase(java.util.Locale.ROOT);
    }
}
