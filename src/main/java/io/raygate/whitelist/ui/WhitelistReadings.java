package io.raygate.whitelist.ui;

import io.raygate.gateway.traffic.InForce;
import io.raygate.gateway.traffic.RefusedCaller;
import io.raygate.gateway.traffic.Traffic;
import io.raygate.identity.CurrentActor;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Role;
import io.raygate.whitelist.AddressVerdict;
import io.raygate.whitelist.Whitelist;
import io.raygate.whitelist.WhitelistProperties;
import io.raygate.whitelist.WhitelistService;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everything the whitelist tab reads, from what is saved and from what the gateway sees. */
@Component
class WhitelistReadings {

    private final WhitelistService whitelists;
    private final WhitelistProperties properties;
    private final Traffic traffic;
    private final CurrentActor actor;
    private final Clock clock;

    WhitelistReadings(
            WhitelistService whitelists,
            WhitelistProperties properties,
            Traffic traffic,
            CurrentActor actor,
            Clock clock) {
        this.whitelists = whitelists;
        this.properties = properties;
        this.traffic = traffic;
        this.actor = actor;
        this.clock = clock;
    }

    Whitelist whitelist(ApplicationId application) {
        return whitelists.of(application);
    }

    AddressVerdict which(ApplicationId application, IpAddress address) {
        return whitelists.which(application, address);
    }

    /** Callers refused lately whom the saved whitelist would still refuse. */
    List<RefusedCaller> refused(Whitelist saved) {
        return StillRefused.by(saved, traffic);
    }

    InForce inForce() {
        return traffic.inForce();
    }

    int mostGroups() {
        return properties.maxGroups();
    }

    boolean mayAct(Role role) {
        return actor.mayAct(role);
    }

    Clock clock() {
        return clock;
    }
}
