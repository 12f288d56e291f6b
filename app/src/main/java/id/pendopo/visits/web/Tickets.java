package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.offline.OfflineLinks;
import id.pendopo.visits.printing.HeldTickets;
import id.pendopo.visits.printing.TicketHold;
import id.pendopo.visits.tickets.SeenTickets;
import id.pendopo.visits.tickets.TicketOrder;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the visit that a link leads to, inside its region's wall; a link that was tampered with leads nowhere. */
@Component
class Tickets {
    private final HallReader reader;
    private final Directory directory;
    private final HeldTickets held;
    private final OfflineLinks offline;
    private final SeenTickets seen;

    Tickets(HallReader reader, Directory directory, HeldTickets held, OfflineLinks offline, SeenTickets seen) {
        this.reader = reader;
        this.directory = directory;
        this.held = held;
        this.offline = offline;
        this.seen = seen;
    }

    record Found(MallPlan plan, LiveVisit visit) {}

    Found must(String mall, String secret) {
        MallPlan plan = directory.plan(mall);
        UUID id = plan.mall().id();
        return new Found(
                plan,
                find(id, secret)
                        .orElseThrow(() -> offline.of(id, secret).orElseGet(VisitProblem.TICKET_UNKNOWN::refusal)));
    }

    /** Whoever opens the ticket's page has the number: one that was held for that is called from now on. */
    Found opened(String mall, String secret) {
        Found found = seen(mall, secret);
        boolean mayBeHeld = found.visit().busy().isEmpty()
                && found.visit().open().stream().anyMatch(stop -> stop.state() == StopState.WAITING && !stop.free());
        if (!mayBeHeld) {
            return found;
        }
        held.valid(found.plan().mall().id(), found.visit().id(), TicketHold.Proof.PHONE, null);
        return must(mall, secret);
    }

    /** Somebody has it in hand, or before the eyes. */
    Found seen(String mall, String secret) {
        Found found = must(mall, secret);
        if (found.visit().channel().equals(TicketOrder.Channel.KIOSK.name())) {
            seen.mark(found.visit().id());
        }
        return found;
    }

    /** For staff, who know visits by their ids. */
    Found must(String mall, UUID visit) {
        MallPlan plan = directory.plan(mall);
        return new Found(plan, reader.visit(plan.mall().id(), visit).orElseThrow(VisitProblem.TICKET_UNKNOWN::refusal));
    }

    Optional<LiveVisit> find(UUID mall, String secret) {
        return reader
                .visits(
                        "v.mall_id = :mall and v.digest = :digest",
                        Map.of("mall", mall, "digest", Secrets.digest(secret)))
                .stream()
                .findFirst();
    }
}
