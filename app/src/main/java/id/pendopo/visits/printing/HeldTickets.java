package id.pendopo.visits.printing;

import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopTable;
import id.pendopo.visits.printing.TicketHold.Proof;
import id.pendopo.visits.printing.TicketHold.State;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.TakeTicket;
import id.pendopo.visits.tickets.TicketOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers that keep their place in line and are passed over until somebody has them: on paper, noted down, or on a phone.
 * Their stops wait, but not free, as those of a visitor who is at another counter; so calling needs to know nothing of it.
 */
@Component
public class HeldTickets {
    private final TakeTicket takeTicket;
    private final StopTable table;
    private final HoldTable holds;
    private final QueueBooks books;
    private final Journal journal;
    private final InstantSource clock;

    HeldTickets(
            TakeTicket takeTicket,
            StopTable table,
            HoldTable holds,
            QueueBooks books,
            Journal journal,
            InstantSource clock) {
        this.takeTicket = takeTicket;
        this.table = table;
        this.holds = holds;
        this.books = books;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param fresh whether it was taken just now; else the key had been used before, and nothing has changed */
    public record Taken(IssuedTicket ticket, boolean fresh) {}

    public Optional<TicketHold> of(UUID visit) {
        return holds.of(visit);
    }

    /** The number that was given instead of one that was taken back. */
    public Optional<UUID> instead(UUID visit) {
        return holds.instead(visit);
    }

    /** Takes a number that is on its way to the printer. */
    @Transactional
    public Taken toPrint(TicketOrder order, Printer printer) {
        Instant now = clock.instant();
        return take(
                order,
                id -> new TicketHold(
                        id,
                        printer.kiosk(),
                        State.PRINTING,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        now,
                        late(printer, now),
                        Optional.empty()));
    }

    /**
     * Takes a number for the screen alone.
     *
     * @param insteadOf the number that was spoilt, or null when printing was not even tried
     */
    @Transactional
    public Taken toShow(TicketOrder order, UUID kiosk, Trouble why, @Nullable UUID insteadOf) {
        Instant now = clock.instant();
        return take(
                order,
                id -> new TicketHold(
                        id,
                        kiosk,
                        State.SHOWN,
                        Optional.of(why),
                        insteadOf != null,
                        Optional.empty(),
                        now,
                        now.plus(patience(order.mall())),
                        Optional.ofNullable(insteadOf)));
    }

    private Taken take(TicketOrder order, java.util.function.Function<UUID, TicketHold> hold) {
        boolean repeated = takeTicket.taken(order).isPresent();
        IssuedTicket ticket = takeTicket.takeHere(order);
        if (repeated || holds.of(ticket.visit()).isPresent()) {
            return new Taken(ticket, false);
        }
        TicketHold held = hold.apply(ticket.visit());
        table.hold(ticket.visit(), held.heldAt());
        holds.begin(order.mall(), held);
        journal.write(order.mall(), ticket.visit(), order.actor(), "VISIT_HELD", Facts.of("kiosk", held.kiosk()));
        return new Taken(ticket, true);
    }

    /** Printing is tried once more; refused by silence when it is tried already, settled, or taken back. */
    @Transactional
    public boolean printAgain(UUID mall, UUID visit, Printer printer) {
        return stands(mall, visit)
                && holds.move(visit, State.SHOWN, State.PRINTING, null, late(printer, clock.instant()));
    }

    /**
     * Its turn at the printer has come, from when on it has all the time that a printing takes.
     *
     * @return false when it was settled or taken back while it waited behind others: then nothing of it may get onto paper
     */
    @Transactional
    public boolean begins(UUID mall, UUID visit, Printer printer) {
        return stands(mall, visit) && holds.begins(visit, late(printer, clock.instant()));
    }

    /** Nothing of it is on any paper: the same number, on the screen. */
    @Transactional
    public void show(UUID mall, UUID visit, Trouble why) {
        if (stands(mall, visit)
                && holds.move(
                        visit, State.PRINTING, State.SHOWN, why, clock.instant().plus(patience(mall)))) {
            failed(mall, visit, why, false);
        }
    }

    /**
     * Somebody has it: it is called from now on, from the place that it had from the start. One that was settled or taken
     * back before stays as it is.
     */
    @Transactional
    public void valid(UUID mall, UUID visit, Proof proof, @Nullable UUID actor) {
        boolean stands = stands(mall, visit);
        Optional<TicketHold> held = holds.of(visit).filter(TicketHold::open);
        if (!stands || held.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        holds.end(visit, State.VALID, proof);
        table.release(visit, now);
        journal.write(
                mall,
                visit,
                actor,
                "VISIT_CONFIRMED",
                Facts.of(
                        "by",
                        proof,
                        "heldMs",
                        Duration.between(held.get().heldAt(), now).toMillis()));
    }

    /**
     * Locks the visit, and ends the hold of one that is over: the front desk took the number back, or the kiosk that was cut
     * off did.
     */
    private boolean stands(UUID mall, UUID visit) {
        boolean open = table.lock(mall, visit).filter(LiveVisit::isOpen).isPresent();
        if (!open) {
            holds.end(visit, State.VOIDED, null);
        }
        return open;
    }

    void failed(UUID mall, UUID visit, Trouble why, boolean spoilt) {
        journal.write(mall, visit, null, "PRINT_FAILED", Facts.of("why", why, "spoilt", spoilt));
    }

    private Duration patience(UUID mall) {
        return books.of(mall).rules().hold();
    }

    /** A printing that has not ended by then never will: its node is gone. */
    private static Instant late(Printer printer, Instant now) {
        return now.plus(printer.connect()).plus(printer.whole().multipliedBy(2));
    }
}
