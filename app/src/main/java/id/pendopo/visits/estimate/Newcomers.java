package id.pendopo.visits.estimate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Visitors who are expected but have no ticket yet. They matter: later visitors of the priority group go ahead of
 * others, and any of them keeps counters busy for who comes back from another agency.
 *
 * @param rates how many come, in order of time; after the last, nobody
 * @param services what they come for, at least one
 */
public record Newcomers(List<Rate> rates, List<Share> services) {
    public Newcomers {
        rates = List.copyOf(rates);
        services = List.copyOf(services);
        if (services.isEmpty()) {
            throw new IllegalArgumentException("Newcomers come for something");
        }
    }

    /** Arrivals per hour of the priority group and of others, from the one before (at first, from now) to {@code until}. */
    public record Rate(Instant until, double priorityPerHour, double othersPerHour) {}

    /** How often a service is wished, in any unit. */
    public record Share(UUID service, double weight) {}

    /** Mean time of what they come for. */
    Duration meanService(ServiceTimes times) {
        double sum = 0;
        double weights = 0;
        for (Share share : services) {
            sum += share.weight() * times.of(share.service()).mean(1).toMillis();
            weights += share.weight();
        }
        return Duration.ofMillis(Math.round(sum / weights));
    }

    /** Nobody else will come. */
    public static Newcomers none(UUID service) {
        return new Newcomers(List.of(), List.of(new Share(service, 1)));
    }

    /** As many all day long, all for one service. */
    public static Newcomers steady(double priorityPerHour, double othersPerHour, UUID service) {
        return new Newcomers(
                List.of(new Rate(Instant.MAX, priorityPerHour, othersPerHour)), List.of(new Share(service, 1)));
    }
}
