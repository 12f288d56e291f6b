package id.pendopo.visits.estimate;

import id.pendopo.visits.VisitLimits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A visit that would begin now, or a stop that would be added to one.
 *
 * @param from when the visitor is free: now, or the expected end of what goes on
 * @param priority whether the visitor belongs to a priority group
 * @param floor where the visitor is then (the kiosk's floor)
 * @param stops at least one, at most {@value VisitLimits#SERVICES}; all wait at once, but for what they need, and
 *     whichever counter calls first has the visitor
 * @param issuedSince stops that joined a queue since the forecast's moment, per queue; they are ahead
 */
public record Wish(Instant from, boolean priority, int floor, List<WishedStop> stops, Map<UUID, Integer> issuedSince) {

    public Wish {
        stops = List.copyOf(stops);
        issuedSince = Map.copyOf(issuedSince);
        if (stops.isEmpty() || stops.size() > VisitLimits.SERVICES) {
            throw new IllegalArgumentException("A visit has 1 to " + VisitLimits.SERVICES + " stops");
        }
    }

    /** A wish whose stops all wait at once, nobody having come since the forecast. */
    public Wish(Instant from, boolean priority, int floor, List<WishedStop> stops) {
        this(from, priority, floor, stops, Map.of());
    }

    /** The same visitor with other stops, or another order. */
    public Wish with(List<WishedStop> others) {
        return new Wish(from, priority, floor, others, issuedSince);
    }

    /** How many joined this queue since the forecast. */
    int ahead(UUID queue) {
        return issuedSince.getOrDefault(queue, 0);
    }
}
