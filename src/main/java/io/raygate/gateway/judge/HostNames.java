package io.raygate.gateway.judge;

import io.raygate.gateway.judge.Verdict.Refused;
import io.raygate.vocabulary.IpAddress;
import java.util.Optional;

/**
 * Whether a door is called by a name of its own.
 *
 * <p>A page that lets its own name point here (DNS rebinding) needs a name; so addresses pass,
 * except the unspecified ones, which some systems take for this machine.
 */
final class HostNames {

    private HostNames() {}

    static boolean fit(Asked asked) {
        String name = asked.head().hostName();
        Optional<IpAddress> literal = IpAddress.parse(name);
        return literal.map(address -> address.high() != 0 || address.low() != 0)
                .orElseGet(() -> asked.guard().hostNames().contains(name));
    }

    static Refused refusal(Asked asked) {
        return Asked.refuse(
                421,
                "%s is not a name of this endpoint of %s: expected its address or one of its own names."
                        .formatted(asked.head().hostName(), asked.application()),
                "called by a foreign name");
    }
}
