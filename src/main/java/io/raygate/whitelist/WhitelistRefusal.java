package io.raygate.whitelist;

import io.raygate.vocabulary.Refusal;
import java.math.BigInteger;

/** A change of a whitelist that is not made, and why. */
public abstract sealed class WhitelistRefusal extends Refusal {

    private WhitelistRefusal(String field, String message) {
        super(field, message);
    }

    private WhitelistRefusal(String message) {
        super(message);
    }

    /** Another group of the application has the name. */
    public static final class GroupNameTaken extends WhitelistRefusal {
        GroupNameTaken(String name) {
            super("name", GroupName.taken(name));
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** The name has not the form of one. */
    public static final class MalformedGroupName extends WhitelistRefusal {
        MalformedGroupName(String objection) {
            super("name", objection);
        }
    }

    /** The application has as many groups as it may. */
    public static final class TooManyGroups extends WhitelistRefusal {
        TooManyGroups(int most) {
            super(
                    "%,d groups exist already. At most %,d: add the entries to one of them."
                            .formatted(most, most));
        }
    }

    /** The groups together hold more entries than they may. */
    public static final class TooManyEntries extends WhitelistRefusal {
        TooManyEntries(int entries, int most) {
            super(
                    "entries",
                    "%,d entries are too many. At most %,d in all groups together."
                            .formatted(entries, most));
        }
    }

    /** The change lets half the world in, and nobody confirmed that. */
    public static final class WorldOpenNotConfirmed extends WhitelistRefusal {
        WorldOpenNotConfirmed(BigInteger addresses) {
            super(
                    "openToTheWorld",
                    "%,d addresses would get in. A change this wide needs an explicit confirmation."
                            .formatted(addresses));
        }
    }

    /** The change lets half the world in, which takes an administrator. */
    public static final class WorldOpenByAdministrators extends WhitelistRefusal {
        WorldOpenByAdministrators(BigInteger addresses) {
            super(
                    "entries",
                    "%,d addresses would get in. Only an administrator opens an application this wide."
                            .formatted(addresses));
        }
    }

    /** The comment is longer than it may be. */
    public static final class CommentTooLong extends WhitelistRefusal {
        CommentTooLong(int length, int most) {
            super(
                    "comment",
                    "%d characters are too many. At most %d in a comment.".formatted(length, most));
        }
    }

    /** {@code default} cannot be removed. */
    public static final class DefaultGroupStays extends WhitelistRefusal {
        DefaultGroupStays() {
            super("default cannot be removed. Its entries can be edited.");
        }
    }
}
