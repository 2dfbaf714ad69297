package io.raygate.whitelist.ui;

import io.raygate.gateway.traffic.RefusedCaller;
import io.raygate.gateway.traffic.Traffic;
import io.raygate.vocabulary.AddressSet;
import io.raygate.whitelist.Whitelist;
import java.util.List;

/** The callers refused lately whom the saved whitelist would refuse again. */
final class StillRefused {

    private StillRefused() {}

    static List<RefusedCaller> by(Whitelist saved, Traffic traffic) {
        AddressSet admitted = saved.union();
        return traffic.refusedCallers(saved.application()).stream()
                .filter(caller -> !admitted.contains(caller.address()))
                .toList();
    }
}
