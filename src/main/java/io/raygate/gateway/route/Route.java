package io.raygate.gateway.route;

/**
 * One line of the route table.
 *
 * @param pattern for example {@code /api/jobs/{id}/stop}; {@code {…}} stands for one segment that
 *     is not empty, {@code **} for all that follows
 */
public record Route(RouteClass kind, String method, String pattern, Anonymous anonymous) {

    /** What the anonymous key may see of a route. */
    public enum Anonymous {
        /** Nothing. */
        NOTHING,
        /** All of it. */
        ALL,
        /** What is left when the upstream hides runtime environments; nothing where it cannot. */
        REDACTED
    }

    /** What every route is that no line names. */
    static final Route UNKNOWN = new Route(RouteClass.DENIED, "*", "**", Anonymous.NOTHING);

    public static Route of(RouteClass kind, String methodAndPattern) {
        int space = methodAndPattern.indexOf(' ');
        return new Route(
                kind,
                methodAndPattern.substring(0, space),
                methodAndPattern.substring(space + 1),
                Anonymous.NOTHING);
    }

    /** The same route, shown to the anonymous key as well. */
    Route anonymous(Anonymous sight) {
        return new Route(kind, method, pattern, sight);
    }

    /** What a connection is busy with, for people. */
    public String label() {
        return method + " " + pattern;
    }
}
