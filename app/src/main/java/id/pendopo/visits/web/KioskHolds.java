package id.pendopo.visits.web;

import id.pendopo.directory.MallPlan;
import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.printing.HeldTickets;
import id.pendopo.visits.printing.TicketHold;
import id.pendopo.visits.reception.TicketLinks;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks up what the kiosk's page has to say of a held number. */
@Component
class KioskHolds {
    private final HeldTickets held;
    private final HallReader reader;
    private final TicketLinks links;

    KioskHolds(HeldTickets held, HallReader reader, TicketLinks links) {
        this.held = held;
        this.reader = reader;
        this.links = links;
    }

    /** Empty for a number that was never held. */
    Optional<KioskHold> of(MallPlan plan, UUID visit) {
        return held.of(visit).map(hold -> new KioskHold(hold, spoilt(hold), next(plan, hold)));
    }

    private Optional<String> spoilt(TicketHold hold) {
        return hold.insteadOf().flatMap(reader::visit).map(LiveVisit::number).map(Object::toString);
    }

    private Optional<String> next(MallPlan plan, TicketHold hold) {
        return hold.state() == TicketHold.State.VOIDED
                ? held.instead(hold.visit())
                        .flatMap(reader::visit)
                        .flatMap(visit -> links.secret(plan.mall().id(), visit))
                : Optional.empty();
    }
}
