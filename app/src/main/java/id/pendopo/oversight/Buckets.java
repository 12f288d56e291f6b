package id.pendopo.oversight;

/**
 * The steps in which lengths of time are counted: to the millisecond below 64 ms, then 32 steps for each doubling. A
 * step is at most 1/32 of its lower end wide, so that its middle is never more than 1.6 % off.
 */
final class Buckets {
    private static final int BITS = 5;
    private static final int STEPS = 1 << BITS;

    private Buckets() {}

    static int of(long ms) {
        if (ms < STEPS) {
            return (int) Math.max(ms, 0);
        }
        int doublings = 63 - Long.numberOfLeadingZeros(ms) - BITS;
        return doublings * STEPS + (int) (ms >> doublings);
    }

    /** The smallest length that falls into a step. */
    static long from(int bucket) {
        int doublings = Math.max(bucket / STEPS - 1, 0);
        return (long) (bucket - doublings * STEPS) << doublings;
    }

    static long middle(int bucket) {
        return (from(bucket) + from(bucket + 1) - 1) / 2;
    }
}
