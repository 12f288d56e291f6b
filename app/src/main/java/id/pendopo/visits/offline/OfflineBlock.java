package id.pendopo.visits.offline;

import id.pendopo.visits.hall.TicketNumber;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Numbers that one kiosk may give on one day while it is cut off.
 *
 * @param prefix no queue's, so that they never meet a number that was given online
 */
record OfflineBlock(UUID id, UUID kiosk, LocalDate day, String prefix) {
    /** Three figures: a mall has so many of them in a day, all kiosks together. */
    static final int LARGEST = 999;

    static final int DIGITS = 3;

    TicketNumber number(int no) {
        return new TicketNumber(prefix, no, DIGITS);
    }

    /** The idempotency key of a number: whoever sends it, however often, it becomes one visit. */
    static String key(UUID block, int no) {
        return "offline-" + block + "-" + no;
    }
}
