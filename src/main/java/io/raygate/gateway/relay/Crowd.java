package io.raygate.gateway.relay;

import io.raygate.vocabulary.IpAddress;
import java.util.concurrent.ConcurrentHashMap;

/** Counts who is there, per door and per address, and says when it is too many. */
final class Crowd {

    private final int mostPerDoor;
    private final int mostPerAddress;
    private final ConcurrentHashMap<DoorPlace, Integer> doors = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<IpAddress, Integer> addresses = new ConcurrentHashMap<>();

    Crowd(int mostPerDoor, int mostPerAddress) {
        this.mostPerDoor = mostPerDoor;
        this.mostPerAddress = mostPerAddress;
    }

    /** Counts one in, and says whether there was room; whoever was counted in must leave. */
    boolean enter(DoorPlace door, IpAddress peer) {
        int atDoor = doors.merge(door, 1, Integer::sum);
        int ofAddress = addresses.merge(peer, 1, Integer::sum);
        return atDoor <= mostPerDoor && ofAddress <= mostPerAddress;
    }

    void leave(DoorPlace door, IpAddress peer) {
        doors.computeIfPresent(door, (place, count) -> count == 1 ? null : count - 1);
        addresses.computeIfPresent(peer, (address, count) -> count == 1 ? null : count - 1);
    }
}
