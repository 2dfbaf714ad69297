package io.raygate.applications;

import io.raygate.vocabulary.IpAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks this machine's resolver. */
@Component
class SystemNameLookup implements NameLookup {

    @Override
    public List<IpAddress> addresses(String host) {
        Optional<IpAddress> literal = IpAddress.parse(host);
        if (literal.isPresent()) {
            return List.of(literal.get());
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(host))
                    .map(IpAddress::of)
                    .distinct()
                    .toList();
        } catch (UnknownHostException unknown) {
            return List.of();
        }
    }
}
