package id.pendopo.oversight;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is measured in time, as parts again: "inside target" and "past it" make all known waits, so that the share
 * can't disagree with them; with the unknown ones they make all that ended at a counter. Taken when a stop ends at a counter (the estimate: when it is first called).
 */
public enum Measure {
    /** Time free to be called, of those who waited no longer than the target. */
    WAIT_IN_TARGET,
    WAIT_PAST_TARGET,
    /** Served on paper: counted, never in the waits nor in the share inside the target. */
    WAIT_UNKNOWN,
    /** From the last call to the start. */
    WAY,
    /** From start to end. */
    SERVICE,
    /** The officer forgot to end it: counted, never in the service time. */
    SERVICE_NOT_ACCURATE,
    /** How far the promised median was off, of those called before the promised latest time. */
    ESTIMATE_KEPT,
    ESTIMATE_MISSED,
    /** How far the simple rule "position × average" would have been off. */
    RULE_POSITION,
    /** How far the simple rule "as long as the last one waited" would have been off. */
    RULE_LAST;

    /** What tells how true the estimates were. */
    public static final Set<Measure> OF_ESTIMATES =
            Collections.unmodifiableSet(EnumSet.of(ESTIMATE_KEPT, ESTIMATE_MISSED, RULE_POSITION, RULE_LAST));
}
