package id.pendopo.visits.printing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A number from a kiosk with a printer: not called until somebody has it.
 *
 * @param kiosk where it was taken
 * @param trouble why it isn't on paper
 * @param tried whether printing it, or the number before it, was tried and failed
 * @param until when it is taken back, unless somebody has it by then
 * @param insteadOf the number that was taken back for this one
 */
public record TicketHold(
        UUID visit,
        UUID kiosk,
        State state,
        Optional<Trouble> trouble,
        boolean tried,
        Optional<Proof> proof,
        Instant heldAt,
        Instant until,
        Optional<UUID> insteadOf) {
    /** How far it is. */
    public enum State {
        /** The printer has it. */
        PRINTING,
        /** It stands on the screen, and waits for a word of whoever reads it. */
        SHOWN,
        VALID,
        /** Taken back. */
        VOIDED
    }

    /** How it is known that somebody has the number. */
    public enum Proof {
        PRINTER,
        /** "I have noted it down." */
        SCREEN,
        /** Its page was opened on a phone. */
        PHONE,
        /** The front desk dealt with it. */
        STAFF
    }

    public boolean open() {
        return state == State.PRINTING || state == State.SHOWN;
    }
}
