package io.raygate.gateway.judge;

import io.raygate.gateway.traffic.EndpointSignIn;
import io.raygate.gateway.traffic.SignIns;
import io.raygate.vocabulary.Actor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Notes sign-ins at the doors until somebody writes them down; a flood only raises a figure. */
final class SignInBook implements SignIns {

    private static final int ROOM = 500;

    private Map<EndpointSignIn, Integer> attempts = new LinkedHashMap<>();
    private long untold;

    void right(Asked asked, Actor who, String how) {
        Actor here = new Actor(who.name(), who.role(), Optional.of(asked.peer()));
        note(new EndpointSignIn(asked.endpoint(), here, how, true));
    }

    /** What was typed as a name is not noted: people type passwords there. */
    void wrong(Asked asked, String how) {
        Actor nobody = new Actor("nobody", Optional.empty(), Optional.of(asked.peer()));
        note(new EndpointSignIn(asked.endpoint(), nobody, how, false));
    }

    private synchronized void note(EndpointSignIn attempt) {
        if (attempts.size() < ROOM || attempts.containsKey(attempt)) {
            attempts.merge(attempt, 1, Integer::sum);
        } else {
            untold++;
        }
    }

    @Override
    public synchronized Taken take() {
        Taken taken = new Taken(Collections.unmodifiableMap(attempts), untold);
        attempts = new LinkedHashMap<>();
        untold = 0;
        return taken;
    }
}
