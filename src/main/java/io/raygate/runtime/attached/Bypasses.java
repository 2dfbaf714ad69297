package io.raygate.runtime.attached;

import io.raygate.runtime.AttachPlan;
import io.raygate.runtime.Bypass;
import io.raygate.runtime.ServiceAnswer;
import io.raygate.runtime.ServiceAnswer.Fits;
import io.raygate.runtime.ServiceAnswer.TokenRefused;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.OffLimits;
import io.raygate.vocabulary.PinnedAddress;
import io.raygate.vocabulary.ServiceName;
import java.io.IOException;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks whether an attached service answers at an address other than loopback, by asking there
 * without a token, as a stranger would.
 */
final class Bypasses {

    private final Asking asking;
    private final Supplier<List<IpAddress>> ownAddresses;
    private final Duration patience;

    Bypasses(Asking asking, Supplier<List<IpAddress>> ownAddresses, Duration patience) {
        this.asking = asking;
        this.ownAddresses = ownAddresses;
        this.patience = patience;
    }

    List<Bypass> of(AttachPlan plan) {
        List<Bypass> found = new ArrayList<>(of(ServiceName.DASHBOARD, plan.dashboard()));
        plan.jupyter().ifPresent(jupyter -> found.addAll(of(ServiceName.JUPYTER, jupyter)));
        return List.copyOf(found);
    }

    private List<Bypass> of(ServiceName service, PinnedAddress pinned) {
        List<IpAddress> own = ownAddresses.get();
        List<IpAddress> suspects = pinned.ip().isLoopback() ? own : List.of(pinned.ip());
        return suspects.stream()
                .flatMap(ip -> at(service, pinned, ip, own.contains(ip)).stream())
                .toList();
    }

    private Optional<Bypass> at(
            ServiceName service, PinnedAddress pinned, IpAddress ip, boolean isThisHost) {
        PinnedAddress there = new PinnedAddress(pinned.web(), ip, pinned.authorities());
        ServiceAnswer answer = asking.ask(service, there, Optional.empty(), patience);
        boolean isThere = answer instanceof Fits || answer instanceof TokenRefused;
        return isThere
                ? Optional.of(
                        new Bypass(
                                service,
                                ip,
                                pinned.web().port(),
                                isThisHost,
                                answer instanceof TokenRefused))
                : Optional.empty();
    }

    /** This machine's addresses but loopback and those nobody connects to. */
    static List<IpAddress> ownAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(IpAddress::of)
                    .filter(ip -> !ip.isLoopback() && OffLimits.reason(ip).isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException unknown) {
            return List.of();
        }
    }
}
