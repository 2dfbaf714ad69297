package io.raygate.runtime;

import java.util.List;

/**
 * How an application is sealed off from the machine and from others.
 *
 * @param sealed whether it has a network namespace, folder and process tree of its own
 * @param ownUser whether it runs as an operating system user of its own
 * @param limitsMemory whether the machine itself stops it at its memory limit, where it has one
 * @param notEnforced what is not enforced, each a sentence for the page; empty in a full box
 */
public record Isolation(
        boolean sealed, boolean ownUser, boolean limitsMemory, List<String> notEnforced) {

    public Isolation {
        notEnforced = List.copyOf(notEnforced);
    }
}
