package io.raygate.applications.spi;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Revision;
import java.math.BigInteger;

/** Knows who calls an application, for the left side of its picture. */
public interface TopologyCallers {

    Callers callers(ApplicationId application);

    /**
     * Who may call and who was refused.
     *
     * @param groups how many whitelist groups there are
     * @param addresses how many addresses they admit together
     * @param refused how many calls were refused in the last 24 hours because of their address
     * @param revision the revision in which the whitelist was saved last
     */
    record Callers(int groups, BigInteger addresses, long refused, Revision revision) {}
}
