package id.pendopo.visits.estimate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One visit now.
 *
 * @param id the visit
 * @param number its number of the day, which breaks ties
 * @param priority whether the visitor belongs to a priority group
 * @param arrivedAt the place in line of its stops, but for those that have their own; in the future for an appointment whose holder isn't there yet
 * @param floor where the visitor is
 * @param stops its stops that are not yet done
 */
public record VisitState(UUID id, int number, boolean priority, Instant arrivedAt, int floor, List<StopAhead> stops) {
    public VisitState {
        stops = List.copyOf(stops);
    }
}
