package id.pendopo.visits.web;

import id.pendopo.visits.printing.TicketHold;
import java.util.Optional;

/**
 * What became of a number between kiosk and paper.
 *
 * @param spoilt the number that was taken back for it
 * @param next the secret of the number that was given instead of it
 */
public record KioskHold(TicketHold hold, Optional<String> spoilt, Optional<String> next) {
    /** Whether it came out of the printer. */
    boolean onPaper() {
        return hold.proof().filter(TicketHold.Proof.PRINTER::equals).isPresent();
    }
}
