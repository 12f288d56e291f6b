package id.pendopo.oversight.fold;

import id.pendopo.oversight.Spread;
import java.util.TreeMap;

/** Collects lengths of time into one {@link Spread}. */
final class SpreadTally {
    private final TreeMap<Integer, Long> buckets = new TreeMap<>();
    private long sum;
    private long min = Long.MAX_VALUE;
    private long max = Long.MIN_VALUE;

    void add(long ms) {
        buckets.merge(Spread.bucket(ms), 1L, Long::sum);
        sum += ms;
        min = Math.min(min, ms);
        max = Math.max(max, ms);
    }

    Spread spread() {
        return buckets.isEmpty() ? Spread.NONE : new Spread(sum, min, max, buckets);
    }
}
