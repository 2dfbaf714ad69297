package io.raygate.gateway.relay;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.raygate.gateway.Guard;
import io.raygate.gateway.PortOccupied;
import io.raygate.gateway.RuleSet;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bound ports. A port that no rules in force name accepts callers only to drop them. */
final class Doors {

    private static final Logger LOG = LoggerFactory.getLogger(Doors.class);

    private final BiFunction<DoorPlace, InetSocketAddress, ChannelFuture> binder;
    private final PortHolder holder;
    private final Map<DoorPlace, Channel> bound = new HashMap<>();

    Doors(BiFunction<DoorPlace, InetSocketAddress, ChannelFuture> binder, PortHolder holder) {
        this.binder = binder;
        this.holder = holder;
    }

    /** Binds every port that is missing, or none of them. */
    void open(RuleSet rules) {
        Map<DoorPlace, Guard> places = new HashMap<>();
        List<DoorPlace> opened = new ArrayList<>();
        try {
            for (Guard guard : rules.guards().values()) {
                DoorPlace place = DoorPlace.of(guard);
                Guard other = places.put(place, guard);
                if (other != null) {
                    throw occupied(
                            place,
                            "%s and %s both want it".formatted(other.endpoint(), guard.endpoint()));
                }
                if (!bound.containsKey(place)) {
                    bound.put(place, bind(place));
                    opened.add(place);
                }
            }
        } catch (PortOccupied refused) {
            opened.forEach(this::close);
            throw refused;
        }
    }

    /** Binds what is missing as far as it can be bound. */
    void openWhatCanBe(RuleSet rules) {
        for (Guard guard : rules.guards().values()) {
            DoorPlace place = DoorPlace.of(guard);
            try {
                if (!bound.containsKey(place)) {
                    bound.put(place, bind(place));
                }
            } catch (PortOccupied refused) {
                LOG.error("{} stays closed: {}", guard.endpoint(), refused.getMessage());
            }
        }
    }

    private Channel bind(DoorPlace place) {
        ChannelFuture binding =
                binder.apply(
                                place,
                                new InetSocketAddress(
                                        place.address().toInetAddress(), place.port().number()))
                        .awaitUninterruptibly();
        if (binding.isSuccess()) {
            return binding.channel();
        }
        throw occupied(place, reason(place, String.valueOf(binding.cause().getMessage())));
    }

    private String reason(DoorPlace place, String failure) {
        if (failure.contains("in use")) {
            return holder.describe(place).orElse("another process uses it");
        }
        if (failure.contains("assign requested address")) {
            return "this machine does not have that address";
        }
        if (failure.contains("ermission denied")) {
            return "the console may not open it";
        }
        return failure;
    }

    private static PortOccupied occupied(DoorPlace place, String reason) {
        return new PortOccupied(place.address(), place.port(), reason);
    }

    /** Closes every door at a place that is not among {@code kept}. */
    void keepOnly(Set<DoorPlace> kept) {
        Set<DoorPlace> closed = new HashSet<>(bound.keySet());
        closed.removeAll(kept);
        closed.forEach(this::close);
    }

    private void close(DoorPlace place) {
        Channel door = bound.remove(place);
        if (door != null) {
            door.close().awaitUninterruptibly();
        }
    }
}
