package id.pendopo.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Measured times, and how often what was waited for never came. */
final class Times {
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    private int never;

    /** @param nanos when it came, from the clock of {@code System.nanoTime}; null when it didn't */
    synchronized void add(@Nullable Long nanos, long since) {
        if (nanos == null) {
            never++;
        } else {
            millis.add((nanos - since) / 1e6);
        }
    }

    private double quantile(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) (share * (sorted.size() - 1)));
    }

    /** p50, p99, the worst, and how many never came, parted by tabs; milliseconds. */
    @Override
    public synchronized String toString() {
        List<Double> sorted = millis.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%.1f\t%.1f\t%.1f\t%d",
                quantile(sorted, 0.5),
                quantile(sorted, 0.99),
                quantile(sorted, 1),
                never);
    }
}
