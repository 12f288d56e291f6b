package id.pendopo.visits.estimate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How far off estimates were: a histogram of absolute errors in steps of a quarter minute up to two hours, the last step
 * holding what is worse. The counts are all that needs to be stored; histograms of several queues or nodes add up.
 */
public record Errors(List<Long> counts) {
    private static final int STEP_SECONDS = 15;
    private static final int STEPS = 2 * 3_600 / STEP_SECONDS + 1;
    private static final Errors NONE = new Errors(Collections.nCopies(STEPS, 0L));

    public Errors {
        if (counts.size() != STEPS) {
            throw new IllegalArgumentException("A histogram of errors has " + STEPS + " steps");
        }
        counts = List.copyOf(counts);
    }

    /** No estimate yet. */
    public static Errors none() {
        return NONE;
    }

    /** With one more error, early or late. */
    public Errors and(Duration error) {
        int step = (int) Math.min(STEPS - 1L, error.abs().toSeconds() / STEP_SECONDS);
        List<Long> more = new ArrayList<>(counts);
        more.set(step, more.get(step) + 1);
        return new Errors(more);
    }

    /** Both together. */
    public Errors plus(Errors that) {
        List<Long> sum = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            sum.add(counts.get(step) + that.counts.get(step));
        }
        return new Errors(sum);
    }

    /** The median absolute error, to the middle of its step; zero when there is none. */
    public Duration median() {
        long all = counts.stream().mapToLong(Long::longValue).sum();
        long seen = 0;
        for (int step = 0; step < STEPS; step++) {
            seen += counts.get(step);
            if (all > 0 && 2 * seen >= all) {
                return Duration.ofSeconds((long) step * STEP_SECONDS).plusMillis(STEP_SECONDS * 500L);
            }
        }
        return Duration.ZERO;
    }
}
