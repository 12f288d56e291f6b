package id.pendopo.visits.management;

import id.pendopo.visits.printing.Trouble;
import java.time.Instant;
import java.util.Optional;

/**
 * How one thing did in the last test.
 *
 * @param thing the device's id; the zone's name for a voice, empty for the whole hall
 * @param trouble what is wrong with a printer
 */
public record TestResult(Part part, String thing, boolean well, Optional<Trouble> trouble, Instant at) {
    /** What is tested. */
    public enum Part {
        /** A short slip came out. */
        PRINTER,
        /** A call to the zone's counters can be spoken. */
        VOICE,
        /** A kiosk can read its page aloud in Indonesian. */
        KIOSK_VOICE,
        /** A kiosk has numbers of today and its pages, should the server fall silent. */
        KIOSK_OFFLINE,
        /** The display has a stream to this program. */
        DISPLAY
    }
}
