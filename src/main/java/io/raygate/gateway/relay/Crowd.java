package io.raygate.gateway.relay;

import io.raygate.vocabulary.IpAddress;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts who is there, per door and per address, and says when it is too many.
 *
 * <p>Strangers who wait to be told so have little room of their own: they cannot fill the door
 * before those who are admitted.
 */
final class Crowd {

    private static final int STRANGERS_SHARE = 8;

    private record Side(DoorPlace door, boolean welcome) {}

    private final int mostPerDoor;
    private final int mostPerAddress;
    private final ConcurrentHashMap<Side, Integer> doors = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<IpAddress, Integer> addresses = new ConcurrentHashMap<>();

    Crowd(int mostPerDoor, int mostPerAddress) {
        this.mostPerDoor = mostPerDoor;
        this.mostPerAddress = mostPerAddress;
    }

    /** Counts one in, and says whether there was room; whoever was counted in must leave. */
    boolean enter(Presence one) {
        int atDoor = doors.merge(side(one), 1, Integer::sum);
        int ofAddress = addresses.merge(one.peer(), 1, Integer::sum);
        int room = one.welcome() ? mostPerDoor : Math.max(1, mostPerDoor / STRANGERS_SHARE);
        return atDoor <= room && ofAddress <= mostPerAddress;
    }

    void leave(Presence one) {
        doors.computeIfPresent(side(one), (side, count) -> count == 1 ? null : count - 1);
        addresses.computeIfPresent(one.peer(), (peer, count) -> count == 1 ? null : count - 1);
    }

    private static Side side(Presence one) {
        return new Side(one.door(), one.welcome());
    }
}
