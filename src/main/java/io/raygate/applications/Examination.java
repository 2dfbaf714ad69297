package io.raygate.applications;

import io.raygate.runtime.AttachedServices;
import io.raygate.runtime.OwnListeners;
import io.raygate.runtime.ServiceAnswer;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.OffLimits;
import io.raygate.vocabulary.PinnedAddress;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import io.raygate.vocabulary.WebAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds out whether what was typed leads to a Ray or a Jupyter: reads the address, looks its name
 * up, stays away from what is off limits, pins the address that answers, and asks there.
 */
@Component
class Examination {

    private final NameLookup names;
    private final OwnListeners own;
    private final AttachedServices services;

    Examination(NameLookup names, OwnListeners own, AttachedServices services) {
        this.names = names;
        this.own = own;
        this.services = services;
    }

    /**
     * @throws NotAttachable naming the field
     */
    Examined examine(ServiceName service, String url, Optional<Secret> token, String authorities) {
        AttachmentFields fields = AttachmentFields.of(service);
        WebAddress web = fields.address(url);
        Optional<String> trusted = fields.authorities(authorities, web);
        requireSendable(token, fields);
        List<IpAddress> addresses = names.addresses(web.host());
        if (addresses.isEmpty()) {
            throw fields.atUrl(
                    "“%s” is not known: no name server has an address for it. Check the name, or use the address itself."
                            .formatted(web.host()));
        }
        addresses.forEach(address -> refuseOffLimits(web, address, fields));
        return ask(service, web, addresses, trusted, token);
    }

    private void refuseOffLimits(WebAddress web, IpAddress address, AttachmentFields fields) {
        OffLimits.reason(address)
                .or(() -> own.at(address, web.port()))
                .ifPresent(
                        reason -> {
                            throw fields.atUrl(
                                    "%s leads to %s port %s, and that is %s. Give the address of the %s itself."
                                            .formatted(
                                                    web,
                                                    address,
                                                    web.port(),
                                                    reason,
                                                    fields.product()));
                        });
    }

    /** A line break in a header would begin another one. */
    private static void requireSendable(Optional<Secret> token, AttachmentFields fields) {
        boolean isWrong =
                token.filter(secret -> !secret.reveal().chars().allMatch(c -> c > ' ' && c < 127))
                        .isPresent();
        if (isWrong) {
            throw fields.atToken(
                    "This token has spaces or characters that no token has. Paste it alone, on one"
                            + " line.");
        }
    }

    /** The first address that answers at all is the one to pin. */
    private Examined ask(
            ServiceName service,
            WebAddress web,
            List<IpAddress> addresses,
            Optional<String> trusted,
            Optional<Secret> token) {
        PinnedAddress at = new PinnedAddress(web, addresses.getFirst(), trusted);
        ServiceAnswer answer = services.ask(service, at, token);
        for (IpAddress next : addresses.subList(1, addresses.size())) {
            if (!(answer instanceof ServiceAnswer.Silent)) {
                break;
            }
            PinnedAddress other = new PinnedAddress(web, next, trusted);
            ServiceAnswer second = services.ask(service, other, token);
            if (!(second instanceof ServiceAnswer.Silent)) {
                at = other;
                answer = second;
            }
        }
        return AttachmentFields.of(service).accepted(at, answer, token.isPresent());
    }
}
