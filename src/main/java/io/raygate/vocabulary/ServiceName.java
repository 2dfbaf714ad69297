package io.raygate.vocabulary;

/** What an endpoint of an application serves. */
public enum ServiceName {
    DASHBOARD("dashboard", "Dashboard"),
    JUPYTER("jupyter", "Jupyter (Notebook)");

    private final String slug;
    private final String title;

    ServiceName(String slug, String title) {
        this.slug = slug;
        this.title = title;
    }

    /** The name in URLs and logs. */
    public String slug() {
        return slug;
    }

    /** The name on pages. */
    public String title() {
        return title;
    }
}
