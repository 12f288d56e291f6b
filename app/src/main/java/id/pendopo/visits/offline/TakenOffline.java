package id.pendopo.visits.offline;

import id.pendopo.visits.hall.PriorityGroup;
import id.pendopo.visits.tickets.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a kiosk tells of a number that it gave while it was cut off.
 *
 * @param teller the kiosk
 * @param block of which it had the number, if it says so: no slip and no link does, so that its browser has the block
 * @param secret what the number's link ends with: only the browser that gave it has it
 * @param takenAt by the kiosk's own reckoning
 * @param sure whether that was counted from the server's time without a break
 * @param ground whether the visitor can't climb
 */
public record TakenOffline(
        UUID teller,
        @Nullable UUID block,
        String secret,
        Instant takenAt,
        boolean sure,
        List<Wanted> wanted,
        @Nullable PriorityGroup group,
        boolean ground) {
    public TakenOffline {
        wanted = List.copyOf(wanted);
    }

    List<UUID> services() {
        return wanted.stream().map(Wanted::service).toList();
    }

    /** Its own number, or one that its browser got before it was paired again. */
    boolean mayTell(OfflineNumber one) {
        return one.kiosk().equals(teller) || one.block().equals(block);
    }
}
