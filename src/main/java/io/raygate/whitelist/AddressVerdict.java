package io.raygate.whitelist;

import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.IpAddress;
import java.util.List;

/**
 * Why an address gets in, or that nothing lets it in.
 *
 * @param reasons every entry that holds the address, in the order of the groups
 */
public record AddressVerdict(IpAddress address, List<Reason> reasons) {

    /** An entry that holds the address, and its group. */
    public record Reason(Cidr entry, String group) {}

    public AddressVerdict {
        reasons = List.copyOf(reasons);
    }

    public boolean getsIn() {
        return !reasons.isEmpty();
    }
}
