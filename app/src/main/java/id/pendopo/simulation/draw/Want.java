package id.pendopo.simulation.draw;

import id.pendopo.visits.counter.Outcome;
import java.time.Duration;
import java.util.UUID;

/**
 * One service that somebody comes for, and all that chance has to say about it.
 *
 * @param quantity people or files
 * @param way from the call to the counter
 * @param work how long it takes an officer of usual pace at the mall's usual time of day
 * @param comesAt at which call the visitor comes; past the mall's limit they are missed
 * @param backAfter after a missed call: when they stand at the counter after all; zero for never
 * @param outcome how it ends at the counter
 */
public record Want(
        UUID service,
        int quantity,
        Duration way,
        Duration work,
        int comesAt,
        Duration backAfter,
        Outcome outcome,
        Turn turn) {
    /** What may happen at the counter besides. */
    public enum Turn {
        NONE,
        /** Something else has to be done at another agency, too. */
        ADDS,
        /** This was the wrong counter: it goes on at another one. */
        TRANSFERS,
        /** Papers have to be fetched first. */
        PARKS
    }
}
