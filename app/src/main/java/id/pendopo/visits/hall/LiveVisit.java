package id.pendopo.visits.hall;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit of today with all its stops, in the order of its journey.
 *
 * @param outside the hall is full: waits outside until asked in
 * @param ownOrder the visitor chose the order
 */
public record LiveVisit(
        UUID id,
        TicketNumber number,
        String channel,
        @Nullable PriorityGroup group,
        boolean groundFloor,
        boolean ownOrder,
        int floor,
        Instant arrivedAt,
        boolean outside,
        String state,
        @Nullable UUID visitor,
        List<LiveStop> stops) {
    public LiveVisit {
        stops = List.copyOf(stops);
    }

    LiveVisit with(List<LiveStop> all) {
        return new LiveVisit(
                id, number, channel, group, groundFloor, ownOrder, floor, arrivedAt, outside, state, visitor, all);
    }

    /** The same visit with these of its stops made one after the other; none of them waits for another otherwise. */
    LiveVisit oneByOne(List<UUID> order) {
        return with(stops.stream()
                .map(stop -> order.contains(stop.id()) ? stop.waitingFor(before(stop, order)) : stop)
                .toList());
    }

    private static List<UUID> before(LiveStop stop, List<UUID> order) {
        int at = order.indexOf(stop.id());
        return at > 0
                ? List.of(order.get(at - 1))
                : stop.after().stream().filter(id -> !order.contains(id)).toList();
    }

    public List<LiveStop> open() {
        return stops.stream().filter(stop -> stop.state().isOpen()).toList();
    }

    /** Where the visitor is wanted or being served. */
    public Optional<LiveStop> busy() {
        return stops.stream().filter(stop -> stop.state().isBusy()).findFirst();
    }

    public Optional<LiveStop> stop(UUID id) {
        return stops.stream().filter(stop -> stop.id().equals(id)).findFirst();
    }

    /** Whether the latest of all its calls, wherever that was, was taken back. */
    public boolean lastCallTakenBack() {
        return stops.stream()
                .max(Comparator.comparing(LiveStop::calledAt, Comparator.nullsFirst(Comparator.naturalOrder())))
                .filter(LiveStop::callTakenBack)
                .isPresent();
    }

    public boolean isOpen() {
        return state.equals("OPEN");
    }
}
