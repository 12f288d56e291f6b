package id.pendopo.visits.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The service times as arrays; what no one named is the last, "unknown". */
final class Services {
    private static final double MOST_MINUTES = 12 * 60.0;

    private final Map<UUID, Integer> index = new HashMap<>();
    private final List<TypicalTime> typical = new ArrayList<>();
    private final double[] mean;
    private final double[] spread;
    private final double[] uncertainty;
    private final double[] expected;

    Services(ServiceTimes times) {
        List<ServiceTime> all = new ArrayList<>();
        times.byService().forEach((id, time) -> {
            index.put(id, all.size());
            all.add(time);
        });
        all.add(times.unknown());
        all.forEach(time -> typical.add(time.typical()));
        mean = all.stream().mapToDouble(ServiceTime::meanLog).toArray();
        spread = all.stream().mapToDouble(time -> Math.sqrt(time.variance())).toArray();
        uncertainty = all.stream().mapToDouble(ServiceTime::uncertainty).toArray();
        expected = all.stream().mapToDouble(time -> time.mean(1).toMillis()).toArray();
    }

    int count() {
        return mean.length;
    }

    int index(UUID service) {
        return index.getOrDefault(service, mean.length - 1);
    }

    double units(int service, int quantity) {
        return typical.get(service).units(quantity);
    }

    /** Mean milliseconds of one unit. */
    double expected(int service) {
        return expected[service];
    }

    /**
     * The world of one run: what isn't known about each service's mean is drawn once, for all its servings go wrong
     * together.
     */
    double[] world(RandomGenerator random) {
        double[] drawn = new double[mean.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = uncertainty[i] == 0 ? mean[i] : mean[i] + uncertainty[i] * random.nextGaussian();
        }
        return drawn;
    }

    /** Milliseconds of a service in a world, {@code noise} being standard normal. */
    int duration(double[] world, int service, double units, double noise) {
        return millis(Math.exp(world[service] + spread[service] * noise) * units);
    }

    /** Milliseconds still to go after {@code elapsed}: drawn from the part of the distribution above it. */
    int remaining(double[] world, int service, double units, int elapsed, RandomGenerator random) {
        if (spread[service] == 0 || elapsed <= 0) {
            int whole = duration(world, service, units, spread[service] == 0 ? 0 : random.nextGaussian());
            return Math.max(0, whole - Math.max(0, elapsed));
        }
        double reached = (Math.log(elapsed / 60_000.0 / units) - world[service]) / spread[service];
        double tail = Math.max(Normal.above(reached), 1e-12);
        double noise = Normal.exceededBy(tail * (1 - random.nextDouble()));
        return Math.max(0, duration(world, service, units, Math.max(noise, reached)) - elapsed);
    }

    private static int millis(double minutes) {
        return (int) Math.round(Math.min(minutes, MOST_MINUTES) * 60_000);
    }
}
