package id.pendopo.visits.offline;

import id.pendopo.visits.hall.PriorityGroup;
import id.pendopo.visits.hall.TicketNumber;
import id.pendopo.visits.tickets.TicketOrder;
import id.pendopo.visits.tickets.TicketOrder.Channel;
import id.pendopo.visits.tickets.TicketOrder.Paper;
import id.pendopo.visits.tickets.Wanted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One number of a block, and how far it is. */
public record OfflineNumber(UUID block, UUID kiosk, LocalDate day, TicketNumber number, State state) {
    private static final int ENTRANCE = 1;

    public enum State {
        /** Nobody has told of it: not given, or given by a kiosk that is still cut off. */
        UNHEARD,
        /** It is a visit like any other. */
        VISIT,
        /** It could not become a visit; reception settles it. */
        KEPT,
        SETTLED
    }

    /**
     * Past the gate, as a number from paper: somebody has it in hand. Key and actor are those that its link was made with.
     *
     * @param byName whether reception has settled it
     */
    TicketOrder order(
            UUID mall,
            List<Wanted> wanted,
            @Nullable PriorityGroup group,
            boolean ground,
            boolean byName,
            Instant arrived) {
        return new TicketOrder(
                mall,
                OfflineBlock.key(block, number.no()),
                Channel.OFFLINE,
                group,
                ground,
                ENTRANCE,
                wanted,
                byName,
                Optional.empty(),
                Optional.of(new Paper(number.prefix(), number.no(), arrived)),
                kiosk);
    }
}
