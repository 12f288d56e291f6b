package id.pendopo.visits.estimate;

import java.util.Arrays;

/** Median and 9-in-10 bound over runs; sorts what it is given. */
final class Quantiles {
    private Quantiles() {}

    static int median(int[] runs) {
        Arrays.sort(runs);
        return runs[runs.length / 2];
    }

    /** The smallest value of the runs below which a further run would lie nine times in ten. */
    static int bound(int[] runs) {
        Arrays.sort(runs);
        int rank = (int) Math.ceil(0.9 * (runs.length + 1));
        return runs[Math.min(rank, runs.length) - 1];
    }
}
