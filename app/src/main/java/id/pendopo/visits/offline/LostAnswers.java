package id.pendopo.visits.offline;

import id.pendopo.platform.once.Once;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.printing.HeldTickets;
import id.pendopo.visits.printing.TicketHold;
import id.pendopo.visits.reception.VoidVisit;
import id.pendopo.visits.tickets.TakeTicket;
import id.pendopo.visits.tickets.TicketOrder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The kiosk asked for a number and was cut off before it could show one: whoever stood there has taken an offline number
 * since, or gone. What came of the question is taken back, and nothing can come of it any more.
 */
@Component
public class LostAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(LostAnswers.class);

    private final TakeTicket takeTicket;
    private final HeldTickets held;
    private final VoidVisit voidVisit;
    private final Once once;

    LostAnswers(TakeTicket takeTicket, HeldTickets held, VoidVisit voidVisit, Once once) {
        this.takeTicket = takeTicket;
        this.held = held;
        this.voidVisit = voidVisit;
        this.once = once;
    }

    /**
     * @param key under which the kiosk asked
     * @throws Refusal {@code still-printing}: to be asked again when the printer has spoken, or is given up
     */
    public void settle(UUID mall, Actor kiosk, String key) {
        TicketOrder asked = new TicketOrder(
                mall,
                Once.valid(key),
                TicketOrder.Channel.KIOSK,
                null,
                false,
                1,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                kiosk.id());
        if (!spent(key)) {
            takeTicket.taken(asked).ifPresent(ticket -> takeBack(mall, kiosk, ticket.visit(), key));
        }
    }

    /**
     * The question may still be on its way: under a key that is used it finds nothing to do.
     *
     * @return whether nothing was taken under it, nor will be
     */
    private boolean spent(String key) {
        try {
            once.claim(key, "LOST_ANSWER", Once.named(key));
            return true;
        } catch (Refusal usedMeanwhile) {
            return false;
        }
    }

    /** Unless its paper came out of the printer, somebody was seen with it, or it was called. */
    private void takeBack(UUID mall, Actor kiosk, UUID visit, String key) {
        Optional<TicketHold.State> hold = held.of(visit).map(TicketHold::state);
        if (hold.filter(TicketHold.State.PRINTING::equals).isPresent()) {
            throw OfflineProblem.STILL_PRINTING.refusal();
        }
        if (hold.filter(TicketHold.State.VALID::equals).isPresent()) {
            return;
        }
        try {
            voidVisit.take(mall, kiosk, visit, VoidVisit.Why.UNSEEN, Once.following(key, "unseen"));
        } catch (Refusal tooLate) {
            LOG.info("visit {} stays: {}", visit, tooLate.type());
        }
    }
}
