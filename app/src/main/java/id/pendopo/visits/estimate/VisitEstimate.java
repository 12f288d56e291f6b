package id.pendopo.visits.estimate;

import java.util.List;
import java.util.UUID;

/**
 * When each stop of a new visit will be called and over, in the order of the wish, and when the visitor can go home. All figures come from the
 * same runs, so the bound of the end is the bound of the whole visit, not a sum of bounds.
 */
public record VisitEstimate(List<StopEstimate> stops, CallEstimate end) {
    public VisitEstimate {
        stops = List.copyOf(stops);
    }

    /** One stop: {@code call} when it is called, {@code end} when it is over. */
    public record StopEstimate(UUID key, UUID queue, CallEstimate call, CallEstimate end) {}
}
