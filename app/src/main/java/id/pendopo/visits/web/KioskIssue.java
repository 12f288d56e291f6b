package id.pendopo.visits.web;

import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.printing.HeldTickets;
import id.pendopo.visits.printing.Printer;
import id.pendopo.visits.printing.Prints;
import id.pendopo.visits.printing.Trouble;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.TakeTicket;
import id.pendopo.visits.tickets.TicketOrder;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Gives a number at a kiosk: one with a printer holds it until it is on paper; any other shows it, and that is that (docs/
 * decisions/014-print-hold.md).
 */
@Component
class KioskIssue {
    private final TakeTicket takeTicket;
    private final KioskPrinter printers;
    private final HeldTickets held;
    private final Prints prints;
    private final SlipWriter slips;
    private final HallReader reader;

    KioskIssue(
            TakeTicket takeTicket,
            KioskPrinter printers,
            HeldTickets held,
            Prints prints,
            SlipWriter slips,
            HallReader reader) {
        this.takeTicket = takeTicket;
        this.printers = printers;
        this.held = held;
        this.prints = prints;
        this.slips = slips;
        this.reader = reader;
    }

    Optional<IssuedTicket> taken(TicketOrder order) {
        return takeTicket.taken(order);
    }

    /** Why this kiosk can't promise paper, though it has a printer. */
    Optional<Trouble> withoutPaper() {
        return printers.prevented(Who.must().id());
    }

    IssuedTicket take(Page page, MallPlan plan, TicketOrder order) {
        UUID kiosk = Who.must().id();
        Optional<Printer> printer = printers.at(kiosk);
        if (printer.isEmpty()) {
            return takeTicket.take(order);
        }
        Optional<Trouble> without = printers.prevented(kiosk);
        if (without.isPresent()) {
            return held.toShow(order, kiosk, without.get(), null).ticket();
        }
        HeldTickets.Taken taken = held.toPrint(order, printer.get());
        if (taken.fresh()) {
            print(page, plan, taken.ticket().visit(), taken.ticket().secret(), printer.get());
        }
        return taken.ticket();
    }

    /** Once more for a number that stands on the screen; does nothing for any other. */
    void printAgain(Page page, MallPlan plan, LiveVisit visit, String secret) {
        held.of(visit.id()).flatMap(hold -> printers.at(hold.kiosk())).ifPresent(printer -> {
            if (held.printAgain(plan.mall().id(), visit.id(), printer)) {
                print(page, plan, visit.id(), secret, printer);
            }
        });
    }

    private void print(Page page, MallPlan plan, UUID id, String secret, Printer printer) {
        LiveVisit visit = reader.visit(id).orElseThrow(VisitProblem.TICKET_UNKNOWN::refusal);
        prints.start(plan.mall().id(), id, printer, slips.of(page, plan, visit, secret, printer));
    }
}
