package io.raygate.applications;

import io.raygate.vocabulary.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A resolver that knows what the test says; whoever controls a name may say something else later.
 */
public final class GivenNames implements NameLookup {

    private final Map<String, List<IpAddress>> addresses = new ConcurrentHashMap<>();
    private final List<String> lookups = new ArrayList<>();

    public void know(String host, String... ips) {
        addresses.put(host, List.of(ips).stream().map(IpAddress::of).toList());
    }

    /** How often names were looked up. */
    public int lookups() {
        return lookups.size();
    }

    @Override
    public List<IpAddress> addresses(String host) {
        lookups.add(host);
        return IpAddress.parse(host)
                .map(List::of)
                .orElseGet(() -> addresses.getOrDefault(host, List.of()));
    }
}
