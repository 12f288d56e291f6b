package id.pendopo.simulation.draw;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A whole day, before it is played.
 *
 * @param visitors in order of arrival
 * @param officers one for each counter that is open today
 * @param hang an agency's system that stands still for a while; empty on most days
 */
public record DayPlan(LocalDate day, List<Visitor> visitors, List<Officer> officers, Optional<Hang> hang) {
    public DayPlan {
        visitors = List.copyOf(visitors);
        officers = List.copyOf(officers);
    }

    public record Hang(UUID agency, Instant from, Instant to) {}

    /** How much longer something of an agency takes that would be done from {@code from} to {@code to}. */
    public Duration hangs(UUID agency, Instant from, Instant to) {
        return hang.filter(it -> it.agency().equals(agency)
                        && it.from().isBefore(to)
                        && it.to().isAfter(from))
                .map(it -> Duration.between(it.from().isAfter(from) ? it.from() : from, it.to()))
                .orElse(Duration.ZERO);
    }
}
