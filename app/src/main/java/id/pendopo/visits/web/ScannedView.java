package id.pendopo.visits.web;

/**
 * A ticket that was held before the kiosk's scanner.
 *
 * @param secret by which the page's own buttons name it
 * @param said what was done with it just now
 */
public record ScannedView(TicketView ticket, String secret, Said said) {
    /** What the page says first. */
    public enum Said {
        NOTHING,
        HERE,
        /** The same copy was asked for before: whether it came is not known here. */
        ASKED,
        COPIED,
        NOT_COPIED
    }

    /** Whether the visitor said to be away, or was put aside, and can say to be here. */
    public boolean away() {
        return ticket.face() == TicketView.Face.AWAY;
    }

    @Override
    public String toString() {
        return "scanned " + ticket.number();
    }
}
