package id.pendopo.simulation.proof;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One visit, as its events tell it: where it is, and how each of its stops ended. */
final class VisitTale {
    private final UUID visit;
    private final Set<UUID> open = new HashSet<>();
    private final Map<UUID, String> ends = new HashMap<>();
    private @Nullable UUID busyStop;
    private @Nullable UUID busyCounter;
    private @Nullable UUID lastQueue;
    private @Nullable Instant lastServed;

    VisitTale(UUID visit) {
        this.visit = visit;
    }

    void begins(UUID stop) {
        open.add(stop);
    }

    /** @return what is wrong with it: a visitor who is at a counter already can't be called */
    Optional<String> called(UUID stop, UUID counter) {
        Optional<String> twice = busyStop == null
                ? Optional.empty()
                : Optional.of("visit " + visit + " was called to counter " + counter + " while at " + busyCounter);
        busyStop = stop;
        busyCounter = counter;
        return twice;
    }

    void left(UUID stop) {
        if (stop.equals(busyStop)) {
            busyStop = null;
            busyCounter = null;
        }
    }

    void over(UUID stop, String how, Instant at) {
        left(stop);
        open.remove(stop);
        ends.put(stop, how);
    }

    void back(UUID stop) {
        left(stop);
        open.add(stop);
        ends.remove(stop);
    }

    void lastServed(UUID queue, Instant at) {
        lastQueue = queue;
        lastServed = at;
    }

    boolean isOver() {
        return open.isEmpty() && busyStop == null;
    }

    /** Whether everything the visitor came for was dealt with at a counter. */
    boolean servedInFull() {
        return isOver()
                && !ends.isEmpty()
                && ends.values().stream().allMatch(how -> how.equals("finished") || how.equals("transferred"));
    }

    Optional<UUID> lastQueue() {
        return Optional.ofNullable(lastQueue);
    }

    Optional<Instant> lastServed() {
        return Optional.ofNullable(lastServed);
    }
}
