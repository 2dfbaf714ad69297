package io.raygate.gateway.judge;

import io.raygate.gateway.Guard;
import io.raygate.gateway.Standing;
import io.raygate.gateway.http.RequestHead;
import io.raygate.vocabulary.IpAddress;

/**
 * Says what becomes of every caller and every request.
 *
 * <p>All methods are called on event loops: they never block, and they read nothing but their
 * arguments and memory. The guard handed in is always the one in force at that moment.
 */
public interface Judge {

    /**
     * Whether a caller from that address is listened to at all; asked once, when the connection is
     * accepted. Where this is false the connection is closed without a word.
     *
     * <p>At a private endpoint everybody is heard, because everybody is told in one line why he
     * stays out; at a public one only who is admitted, and everybody while an address probe of that
     * endpoint is open.
     */
    boolean hears(Guard guard, IpAddress peer);

    /** Whether the address alone, without any credential, may stay connected. */
    boolean admits(Guard guard, IpAddress peer);

    /** The verdict on one request, before anything of it is passed on; upgrades included. */
    Verdict judge(
            Guard guard,
            Standing people,
            IpAddress peer,
            boolean secureConnection,
            RequestHead head,
            ConnectionKey connection);

    /**
     * Whether what was granted earlier would still be granted now.
     *
     * <p>Asked about running requests and open WebSockets after every swap and once a second, so an
     * expired token or an ended session is noticed too. It must not prolong a session.
     */
    boolean stillStands(Grant grant, Guard guard, Standing people, IpAddress peer);
}
