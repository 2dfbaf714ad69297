package io.raygate.whitelist;

import io.raygate.gateway.traffic.OpenConnection;
import io.raygate.vocabulary.AddressSet;
import java.util.List;

/**
 * What a change would do, over all groups of the application together.
 *
 * @param before everybody admitted today
 * @param after everybody admitted after the change
 * @param open how many connections are open now
 * @param cut the open connections that the change would cut
 */
public record ChangePreview(
        AddressSet before, AddressSet after, int open, List<OpenConnection> cut) {

    public ChangePreview {
        cut = List.copyOf(cut);
    }

    public AddressSet gains() {
        return after.minus(before);
    }

    public AddressSet loses() {
        return before.minus(after);
    }

    public AddressSet stays() {
        return before.intersection(after);
    }

    /** Whether saving asks for a typed confirmation. */
    public boolean opensToTheWorld() {
        return WideOpen.is(after);
    }
}
