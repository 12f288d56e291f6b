package id.pendopo.simulation.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * How good the times were that people were told with their number: how many calls came within the 9-in-10 bound, and how
 * far off the median was, beside what two simple rules would have said. Errors in milliseconds, early or late.
 */
public record Score(long given, long inside, List<Long> own, List<Long> byPosition, List<Long> byLast) {
    public static final Score NONE = new Score(0, 0, List.of(), List.of(), List.of());

    public Score {
        own = List.copyOf(own);
        byPosition = List.copyOf(byPosition);
        byLast = List.copyOf(byLast);
    }

    public Score plus(Score other) {
        return new Score(
                given + other.given,
                inside + other.inside,
                both(own, other.own),
                both(byPosition, other.byPosition),
                both(byLast, other.byLast));
    }

    private static List<Long> both(List<Long> one, List<Long> other) {
        List<Long> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** Share of calls within the bound, 0 to 1. */
    public double insideShare() {
        return given == 0 ? 0 : (double) inside / given;
    }

    /** By how much the median error is smaller than the better rule's: 0.2 means a fifth. */
    public double gain() {
        long better = Math.min(median(byPosition), median(byLast));
        return better == 0 ? 0 : 1 - (double) median(own) / better;
    }

    /** 0 of nothing. */
    public static long median(List<Long> errors) {
        List<Long> sorted = errors.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
