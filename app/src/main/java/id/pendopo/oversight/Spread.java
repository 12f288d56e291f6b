package id.pendopo.oversight;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How lengths of time are spread. Sum, smallest and largest are exact; median and 9-in-10 are read from {@link Buckets}
 * and at most 1.6 % off. Two spreads merge into one without loss, in any order.
 *
 * @param sum milliseconds
 * @param min milliseconds; 0 when there is nothing
 * @param max milliseconds; 0 when there is nothing
 * @param buckets how many fell into each step; their sum is the count
 */
public record Spread(long sum, long min, long max, SortedMap<Integer, Long> buckets) {
    public static final Spread NONE = new Spread(0, 0, 0, Collections.emptySortedMap());

    public Spread {
        buckets = Collections.unmodifiableSortedMap(new TreeMap<>(buckets));
    }

    public static Spread of(long ms) {
        return new Spread(ms, ms, ms, new TreeMap<>(java.util.Map.of(Buckets.of(ms), 1L)));
    }

    /** The step that a length falls into. */
    public static int bucket(long ms) {
        return Buckets.of(ms);
    }

    public long count() {
        return buckets.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean isEmpty() {
        return buckets.isEmpty();
    }

    public long mean() {
        return isEmpty() ? 0 : sum / count();
    }

    /** Of an even number the mean of the two in the middle. */
    public long median() {
        return (at((count() + 1) / 2) + at(count() / 2 + 1)) / 2;
    }

    /**
     * Whether its median surely lies elsewhere than another's: the ranges that hold each true median 19 times in 20, read
     * from the ranks, don't meet. Few lengths tell nothing apart, whatever they are.
     */
    public boolean apartFrom(Spread other) {
        long rank = sureRank();
        long others = other.sureRank();
        return rank > 0
                && others > 0
                && (at(rank) > other.at(other.count() + 1 - others) || at(count() + 1 - rank) < other.at(others));
    }

    /** From this rank to the same one counted from the longest lies the true median; 0 of fewer than six. */
    private long sureRank() {
        return (long) Math.max(0, Math.floor((count() + 1) / 2.0 - 0.98 * Math.sqrt(count())));
    }

    /** Nine in ten took no longer than this. */
    public long nineInTen() {
        return below(0.9);
    }

    /** The length that a share of all did not exceed (nearest rank), in milliseconds; 0 when there is nothing. */
    public long below(double share) {
        return at((long) Math.ceil(share * count()));
    }

    /** The length at a rank, counted from the shortest. */
    private long at(long which) {
        long rank = which;
        for (var step : buckets.entrySet()) {
            rank -= step.getValue();
            if (rank <= 0) {
                return Math.clamp(Buckets.middle(step.getKey()), min, max);
            }
        }
        return max;
    }

    public Spread plus(Spread other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        TreeMap<Integer, Long> both = new TreeMap<>(buckets);
        other.buckets.forEach((bucket, n) -> both.merge(bucket, n, Long::sum));
        return new Spread(sum + other.sum, Math.min(min, other.min), Math.max(max, other.max), both);
    }
}
