package id.pendopo.visits.printing;

import id.pendopo.platform.once.Once;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopTable;
import id.pendopo.visits.printing.TicketHold.Proof;
import id.pendopo.visits.printing.TicketHold.State;
import id.pendopo.visits.reception.VoidVisit;
import id.pendopo.visits.reception.VoidVisit.Why;
import id.pendopo.visits.tickets.TicketOrder;
import id.pendopo.visits.tickets.Wanted;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Numbers that nobody may come with: spoilt by the printer, or left standing on the screen. */
@Component
public class TakenBack {
    private final HoldTable holds;
    private final HeldTickets held;
    private final StopTable table;
    private final VoidVisit voidVisit;
    private final InstantSource clock;

    TakenBack(HoldTable holds, HeldTickets held, StopTable table, VoidVisit voidVisit, InstantSource clock) {
        this.holds = holds;
        this.held = held;
        this.table = table;
        this.voidVisit = voidVisit;
        this.clock = clock;
    }

    /**
     * A slip of it may lie in the printer, so it is never used again. Its hold lasts until {@link #over}: whoever looks
     * before the person has another number sees one that is still being printed.
     *
     * @return an order for the same person's next number; empty when this one was settled meanwhile
     */
    @Transactional
    Optional<TicketOrder> spoilt(UUID mall, UUID visit, Trouble why) {
        Optional<LiveVisit> open = table.lock(mall, visit).filter(LiveVisit::isOpen);
        Optional<TicketHold> hold = holds.of(visit).filter(one -> one.state() == State.PRINTING);
        if (open.isEmpty() || hold.isEmpty()) {
            return Optional.empty();
        }
        held.failed(mall, visit, why, true);
        takeBack(mall, visit, Why.PRINTER);
        return Optional.of(order(mall, open.get(), hold.get()));
    }

    /** Nothing more becomes of it. */
    @Transactional
    void over(UUID visit) {
        holds.end(visit, State.VOIDED, null);
    }

    /** Which numbers were held before a moment; none of them is open any more. */
    public void forget(UUID mall, Instant before) {
        holds.forget(mall, before);
    }

    /** Those that nobody has had in time. */
    public List<UUID> overdue(UUID mall) {
        return holds.overdue(mall, clock.instant());
    }

    /** The limit is over. Whatever somebody at the front desk has done with it meanwhile proves that it was had. */
    @Transactional
    public void settle(UUID mall, UUID visit) {
        Optional<LiveVisit> locked = table.lock(mall, visit);
        Optional<TicketHold> hold = holds.of(visit).filter(TicketHold::open);
        if (hold.isEmpty()) {
            return;
        }
        if (locked.isEmpty() || !locked.get().isOpen()) {
            holds.end(visit, State.VOIDED, null);
        } else if (locked.get().stops().stream().anyMatch(TakenBack::touched)) {
            held.valid(mall, visit, Proof.STAFF, null);
        } else {
            takeBack(mall, visit, hold.get().state() == State.PRINTING ? Why.PRINTER : Why.UNCLAIMED);
            holds.end(visit, State.VOIDED, null);
        }
    }

    private static boolean touched(LiveStop stop) {
        return stop.free() || stop.calledAt() != null || !stop.state().isOpen();
    }

    private void takeBack(UUID mall, UUID visit, Why why) {
        voidVisit.take(mall, null, visit, why, "held-" + visit);
    }

    /** The same wishes once more; the key follows from the number, so that nobody gets two instead of one. */
    private static TicketOrder order(UUID mall, LiveVisit visit, TicketHold hold) {
        return new TicketOrder(
                mall,
                Once.following("held-" + visit.id(), "instead"),
                TicketOrder.Channel.KIOSK,
                visit.group(),
                visit.groundFloor(),
                visit.floor(),
                visit.stops().stream()
                        .map(stop -> new Wanted(stop.service(), stop.quantity()))
                        .toList(),
                false,
                Optional.empty(),
                Optional.empty(),
                hold.kiosk());
    }
}
