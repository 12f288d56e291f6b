package id.pendopo.simulation.play;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What will happen, in order of time; at the same moment in the order in which it was written down. */
final class Agenda {
    record Entry(Instant at, long order, Runnable act) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::order));
    private long written;

    void at(Instant moment, Runnable act) {
        entries.add(new Entry(moment, written++, act));
    }

    Optional<Entry> first() {
        return Optional.ofNullable(entries.peek());
    }

    Optional<Entry> take() {
        return Optional.ofNullable(entries.poll());
    }
}
