package io.raygate.whitelist;

import io.raygate.identity.OperatorsAndUp;
import io.raygate.identity.SignedIn;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Revision;
import org.springframework.stereotype.Service;

/** The front desk of the whitelists: reads, previews and changes groups. */
@Service
public class WhitelistService {

    @SignedIn
    public Whitelist of(ApplicationId application) {
        throw new UnsupportedOperationException("on its way");
    }

    /**
     * Adds a group or replaces one; in force when this returns.
     *
     * @param worldOpenConfirmed whether the person has confirmed that half the world gets in, where
     *     that is so
     * @throws WhitelistRefusal when the draft cannot be saved as it is
     */
    @OperatorsAndUp
    public Revision save(ApplicationId application, GroupDraft draft, boolean worldOpenConfirmed) {
        throw new UnsupportedOperationException("on its way");
    }

    /**
     * Takes a group away; in force when this returns.
     *
     * @throws WhitelistRefusal when it is {@code default}, or has changed since it was read
     */
    @OperatorsAndUp
    public Revision remove(ApplicationId application, String group, long version) {
        throw new UnsupportedOperationException("on its way");
    }

    /** What {@link #save} would do. */
    @SignedIn
    public ChangePreview preview(ApplicationId application, GroupDraft draft) {
        throw new UnsupportedOperationException("on its way");
    }

    /** What {@link #remove} would do. */
    @SignedIn
    public ChangePreview previewRemoval(ApplicationId application, String group) {
        throw new UnsupportedOperationException("on its way");
    }

    /** Whether an address gets in, and by which entries. */
    @SignedIn
    public AddressVerdict which(ApplicationId application, IpAddress address) {
        throw new UnsupportedOperationException("on its way");
    }
}
