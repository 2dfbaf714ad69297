package io.raygate.gateway.route;

/** What a route lets a caller do, and so which credentials open it. */
public enum RouteClass {
    /** Looks. */
    READ("Looking at this"),
    /** Runs code: a job, a Serve application, or the packages they consist of. */
    SUBMIT("Submitting a job"),
    /** Stops, deletes or scales what runs. */
    CONTROL("Changing what runs"),
    /** Attaches a profiler to a process. */
    PROFILE("Profiling"),
    /** Answered by the gateway for everybody who may come in, never forwarded. */
    ANSWERED("Asking this"),
    /** Closed to everybody, as every route is that the table does not name. */
    DENIED("Calling this route");

    private final String act;

    RouteClass(String act) {
        this.act = act;
    }

    /** What the caller is about, at the start of a sentence. */
    public String act() {
        return act;
    }
}
