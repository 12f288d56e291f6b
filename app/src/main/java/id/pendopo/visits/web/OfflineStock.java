package id.pendopo.visits.web;

import id.pendopo.visits.offline.HeldStock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a kiosk keeps for the time in which it is cut off. Moments are epoch milliseconds of the server's clock.
 *
 * @param ends when the day is over, and its numbers with it
 * @param most how many numbers the kiosk may have; none: it gives none while it is cut off
 * @param services those that give numbers now or later today
 * @param numbers that join those it has
 * @param highest of them, with what proves it
 * @param unknown blocks whose numbers it must not give any more: the server doesn't know them
 */
public record OfflineStock(
        long now,
        LocalDate day,
        long ends,
        int most,
        List<Open> services,
        List<Number> numbers,
        HeldStock.@Nullable Highest highest,
        Set<UUID> unknown) {
    /** A service gives numbers from and until. */
    public record Open(UUID id, long from, long until) {}

    /**
     * @param size of the view box of the link's QR code, whose path follows
     */
    public record Number(UUID block, int no, String number, String secret, int size, String path) {}
}
