package io.raygate.gateway;

/**
 * The doors: takes whole rule sets and enforces the newest.
 *
 * <p>{@link #prepare} may refuse and belongs before the commit of what led to the rules; {@link
 * #enforce} only touches memory and belongs after it. Until the first rule set is in force no port
 * is open.
 */
public interface Gateway {

    /**
     * Binds the ports that {@code rules} names and that are not bound yet; they refuse everybody
     * until the rules are in force.
     *
     * @throws PortOccupied when an address and port cannot be bound
     */
    void prepare(RuleSet rules);

    /**
     * Puts {@code rules} in force in one swap, cuts the connections they no longer allow and closes
     * the doors they no longer name. Rules of a revision that is not newer are ignored.
     */
    void enforce(RuleSet rules);

    /** Closes what {@link #prepare} bound and the rules in force do not name. */
    void abandon();
}
