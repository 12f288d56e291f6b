package id.pendopo.visits.management;

import id.pendopo.directory.Counter;
import id.pendopo.visits.hall.TicketNumber;
import id.pendopo.visits.setup.Queue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Something that the manager should do something about now. In the order in which they are listed here. */
public sealed interface Alarm {
    /** An officer called for help, silently. */
    record Help(Counter counter, Instant since) implements Alarm {}

    /** People wait, and no counter of their queue has an officer. */
    record NobodyThere(Queue queue, int waiting, Duration longest) implements Alarm {}

    /** Counters within their hours have had no officer for a while; the longest since {@code since}. */
    record Unmanned(List<Counter> counters, Instant since) implements Alarm {
        public Unmanned {
            counters = List.copyOf(counters);
        }
    }

    /** Somebody has waited longer than anybody ever should. */
    record TooLong(Queue queue, Duration longest, Duration maximum) implements Alarm {}

    /** An officer asks to close. */
    record AsksClose(Counter counter) implements Alarm {}

    /** A service has run so long that its end was probably forgotten. */
    record Forgotten(Counter counter, TicketNumber number, Instant since) implements Alarm {}

    /** Somebody waits longer than what the mall promises. */
    record OverTarget(Queue queue, Duration longest, Duration target) implements Alarm {}

    /** The day's contingent is given out. */
    record Full(Queue queue, int contingent) implements Alarm {}

    /** The hall holds nobody more. */
    record HallFull(long inside, int capacity, long outside) implements Alarm {}

    /** Whether it can't wait. */
    default boolean urgent() {
        return switch (this) {
            case Help h -> true;
            case NobodyThere n -> true;
            case Unmanned u -> true;
            case TooLong t -> true;
            case AsksClose a -> false;
            case Forgotten f -> false;
            case OverTarget o -> false;
            case Full f -> false;
            case HallFull h -> false;
        };
    }
}
