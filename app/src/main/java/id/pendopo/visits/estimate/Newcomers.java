package id.pendopo.visits.estimate;

import java.util.UUID;

/**
 * Visitors who are expected but have no ticket yet. They matter: later visitors of the priority group go ahead of
 * others, and any of them keeps counters busy for who comes back from another agency.
 *
 * @param priorityPerHour arrivals of the priority group per hour
 * @param othersPerHour arrivals of others per hour
 * @param service the service they are taken to wish, whose times are used
 */
public record Newcomers(double priorityPerHour, double othersPerHour, UUID service) {

    /** Nobody else will come. */
    public static Newcomers none(UUID service) {
        return new Newcomers(0, 0, service);
    }
}
