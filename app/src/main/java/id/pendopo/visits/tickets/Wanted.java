package id.pendopo.visits.tickets;

import id.pendopo.visits.VisitLimits;
import java.util.UUID;

/**
 * A service that somebody wants.
 *
 * @param quantity people or files, 1 to {@value VisitLimits#QUANTITY}
 * @param promised for another day, by name: it needs to pass no gate, and takes no place of the day's contingent
 */
public record Wanted(UUID service, int quantity, boolean promised) {
    public Wanted(UUID service, int quantity) {
        this(service, quantity, false);
    }

    /** The same, promised for another day. */
    public Wanted onAnotherDay() {
        return new Wanted(service, quantity, true);
    }
}
