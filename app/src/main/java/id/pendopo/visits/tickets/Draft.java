package id.pendopo.visits.tickets;

import id.pendopo.visits.hall.VisitorBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit ready to be numbered and written.
 *
 * @param body the VISIT_TAKEN event without its number
 * @param no a number from paper; 0 when the system gives one
 */
record Draft(
        int region,
        UUID visit,
        TicketOrder order,
        LocalDate day,
        String prefix,
        int digits,
        int no,
        byte[] digest,
        Instant arrivedAt,
        boolean outside,
        VisitorBook.@Nullable Entry visitor,
        List<Stop> stops,
        String body) {

    /** @param median and the other estimates as they were given, for the score */
    record Stop(
            UUID id,
            UUID queue,
            UUID service,
            UUID agency,
            int ordinal,
            int quantity,
            int floor,
            Set<UUID> after,
            boolean promised,
            int contingent,
            @Nullable Instant median,
            @Nullable Instant bound,
            @Nullable Instant byPosition,
            @Nullable Instant byLastWait) {}
}
