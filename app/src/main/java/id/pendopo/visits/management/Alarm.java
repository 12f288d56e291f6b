package id.pendopo.visits.management;

import id.pendopo.directory.Counter;
import id.pendopo.platform.security.Role;
import id.pendopo.visits.hall.TicketNumber;
import id.pendopo.visits.printing.Trouble;
import id.pendopo.visits.setup.Queue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Something that the manager should do something about now. In the order in which they are listed here. */
public sealed interface Alarm {
    /** An officer called for help, silently. */
    record Help(Counter counter, Instant since) implements Alarm {}

    /** Counters are ready, and their queue waits beyond the promise; nobody has been called since {@code since}. */
    record ReadyAndWaiting(List<Counter> counters, Instant since, Queue queue, int waiting, Duration longest)
            implements Alarm {
        public ReadyAndWaiting {
            counters = List.copyOf(counters);
        }
    }

    /** People wait, and no counter of their queue has an officer. */
    record NobodyThere(Queue queue, int waiting, Duration longest) implements Alarm {}

    /** Somebody was called a while ago, and the service has not begun. */
    record NobodyCame(Counter counter, TicketNumber number, Instant since) implements Alarm {}

    /** Counters within their hours have had no officer for a while; the longest since {@code since}. */
    record Unmanned(List<Counter> counters, Instant since) implements Alarm {
        public Unmanned {
            counters = List.copyOf(counters);
        }
    }

    /** Kiosks whose numbers can't be printed, or soon can't, for one and the same reason. */
    record Printers(List<Kiosk> kiosks, Trouble why, Instant since) implements Alarm {
        public Printers {
            kiosks = List.copyOf(kiosks);
        }
    }

    /** A kiosk whose printer has been troubled since then. */
    record Kiosk(UUID device, String name, Instant since) {}

    /** Somebody has waited longer than anybody ever should. */
    record TooLong(Queue queue, Duration longest, Duration maximum) implements Alarm {}

    /** An officer asks to close. */
    record AsksClose(Counter counter) implements Alarm {}

    /** A service has run so long that its end was probably forgotten. */
    record Forgotten(Counter counter, TicketNumber number, Instant since) implements Alarm {}

    /** A service takes far longer than usual. */
    record LongService(Counter counter, TicketNumber number, Instant since, Duration usual) implements Alarm {}

    /** Somebody waits longer than what the mall promises, in these queues; the longest wait first. */
    record OverTarget(List<Wait> waits, Duration target) implements Alarm {
        public OverTarget {
            waits = List.copyOf(waits);
        }
    }

    /** The longest wait in one queue. */
    record Wait(Queue queue, Duration longest) {}

    /** The day's contingent is given out. */
    record Full(Queue queue, int contingent) implements Alarm {}

    /** A kiosk or display has not been heard of since then. */
    record DeviceSilent(UUID device, Role kind, String name, Instant since) implements Alarm {}

    /** Phones have not reached the mall through its public address since then. */
    record Unreachable(Instant since) implements Alarm {}
    /** Voices or displays that failed today's test. */
    record NotReady(int things, Instant at) implements Alarm {}

    /** So few of today's offline numbers are left, for all kiosks together. */
    record OfflineShort(int left) implements Alarm {}

    /** The hall holds nobody more. */
    record HallFull(long inside, int capacity, long outside) implements Alarm {}

    /** Whether it can't wait. */
    default boolean urgent() {
        return switch (this) {
            case Help h -> true;
            case ReadyAndWaiting r -> true;
            case NobodyThere n -> true;
            case NobodyCame n -> true;
            case Unmanned u -> true;
            case Printers p -> p.why().prevents();
            case TooLong t -> true;
            case AsksClose a -> false;
            case Forgotten f -> false;
            case LongService l -> false;
            case OverTarget o -> false;
            case Full f -> false;
            case NotReady n -> false;
            case OfflineShort o -> false;
            case HallFull h -> false;
            case DeviceSilent d -> false;
            case Unreachable u -> true;
        };
    }
}
