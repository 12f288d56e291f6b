package id.pendopo.visits.tickets;

import id.pendopo.platform.text.Bilingual;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a queue can do for somebody who comes now.
 *
 * @param expected how long a newcomer would wait until the call; empty when that can't be said, and unless {@link
 *     State#choosable()}
 * @param at the time that the state speaks of: opening, reopening, end of a pause, closing
 * @param why the directory's or manager's public reason; empty when there is none
 */
public record Offer(State state, Optional<Wait> expected, Optional<LocalTime> at, Optional<Bilingual> why) {
    /** The first two give numbers; all others say why they don't. */
    public enum State {
        OPEN,
        /** Gives numbers now, is served from {@code at}: before opening and during a break. */
        LATER,
        /** Gives numbers from {@code at}. */
        NOT_YET,
        CLOSED_TODAY,
        CLOSED,
        AGREEMENT_ENDED,
        PAUSED,
        CONTINGENT_USED,
        NO_COUNTER,
        /** Whoever comes now would not be served before closing. */
        FULL;

        public boolean choosable() {
            return this == OPEN || this == LATER;
        }
    }

    /** Of two pauses, the one whose end is known and nearer comes first; all others are alike. */
    public static final Comparator<Offer> GOES_ON_FIRST = Comparator.comparing(
            offer -> offer.state() == State.PAUSED ? offer.at().orElse(LocalTime.MAX) : LocalTime.MIN);

    static Offer no(State state, Optional<LocalTime> at, Optional<Bilingual> why) {
        return new Offer(state, Optional.empty(), at, why);
    }
}
