package id.pendopo.visits.estimate;

import java.util.Arrays;

/**
 * When someone who takes a place in line now would be called in one run, had they been there: moments at which a counter
 * would have chosen them, and spells in which a counter is idle. Milliseconds from now, in order of time.
 */
final class Openings {
    static final int NEVER = Integer.MAX_VALUE;

    private int[] spans = new int[8];
    private int size;
    private boolean open;

    /** A moment; nothing new while a spell lasts. */
    void add(int time) {
        if (!open && (size == 0 || spans[size - 1] < time)) {
            append(time, time);
        }
    }

    /** A counter becomes idle. */
    void begin(int time) {
        append(time, NEVER);
        open = true;
    }

    /** No counter is idle any more. */
    void end(int time) {
        spans[size - 1] = time;
        open = false;
    }

    /** The first opening at or after a time, {@link #NEVER} if there is none. */
    int first(int time) {
        int low = 0;
        int high = size / 2;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans[2 * middle + 1] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == size / 2 ? NEVER : Math.max(time, spans[2 * low]);
    }

    private void append(int from, int to) {
        if (size == spans.length) {
            spans = Arrays.copyOf(spans, size * 2);
        }
        spans[size++] = from;
        spans[size++] = to;
    }
}
