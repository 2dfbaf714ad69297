package io.raygate.gateway.judge;

import io.raygate.gateway.Target;
import io.raygate.gateway.route.Route;
import io.raygate.vocabulary.EndpointId;

/** Why a request was let in: by what credential, to what route, of which upstream. */
record Granted(
        EndpointId endpoint,
        Shown.Known shown,
        Route route,
        boolean browser,
        Target.Upstream upstream)
        implements Grant {

    @Override
    public String title() {
        return shown.proof().title();
    }

    /** Whether requests still go where this one went. */
    boolean leadsTo(Target target) {
        return target instanceof Target.Upstream now
                && now.address().equals(upstream.address())
                && now.token().equals(upstream.token())
                && now.remote().equals(upstream.remote());
    }
}
