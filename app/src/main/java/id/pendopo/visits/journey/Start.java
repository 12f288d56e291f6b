package id.pendopo.visits.journey;

import java.time.Instant;

/**
 * From when and where a visitor sets out.
 *
 * @param at when free: now, or the expected end of the stop being served
 * @param floor where
 * @param climbs false for a visitor who can't climb stairs: every stop is then served on the floor {@code floor}
 */
public record Start(Instant at, int floor, boolean climbs) {}
