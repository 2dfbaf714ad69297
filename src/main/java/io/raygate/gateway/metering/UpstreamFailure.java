package io.raygate.gateway.metering;

/** How an upstream can fail to answer an admitted request. */
public enum UpstreamFailure {
    UNREACHABLE("unreachable"),
    BROKE_OFF("broke off"),
    NOT_HTTP("not HTTP"),
    ILLEGIBLE("illegible"),
    TOO_LATE("too late");

    private final String slug;

    UpstreamFailure(String slug) {
        this.slug = slug;
    }

    /** The name in labels. */
    public String slug() {
        return slug;
    }
}
