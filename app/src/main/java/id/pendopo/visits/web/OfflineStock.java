package id.pendopo.visits.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a kiosk keeps for the time in which it is cut off. Moments are epoch milliseconds of the server's clock.
 *
 * @param ends when the day is over, and its numbers with it
 * @param most how many numbers the kiosk may have; none: it gives none while it is cut off
 * @param services those that give numbers now or later today
 * @param numbers that join those it has
 * @param unknown blocks whose numbers it must not give any more: the server doesn't know them
 */
public record OfflineStock(
        long now, LocalDate day, long ends, int most, List<Open> services, List<Number> numbers, Set<UUID> unknown) {
    /** A service gives numbers from and until. */
    public record Open(UUID id, long from, long until) {}

    /**
     * @param kiosk for which the block was reserved
     * @param size of the view box of the link's QR code, whose path follows
     */
    public record Number(UUID block, UUID kiosk, int no, String number, String secret, int size, String path) {}
}
