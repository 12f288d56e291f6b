package id.pendopo.visits.estimate;

import java.util.Arrays;

/**
 * What happens next: a binary heap of events packed into one long each (time in milliseconds, kind, index), so that
 * equal times are ordered by kind and index and a run is the same every time.
 */
final class Agenda {
    static final int READY = 0;
    static final int GONE = 1;
    static final int NEWCOMER = 2;
    static final int FINISH = 3;
    static final int OPEN = 4;
    static final int END = 5;

    private static final int INDEX_BITS = 24;
    private static final int KIND_BITS = 3;

    private long[] heap = new long[256];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(int time, int kind, int index) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        long event = ((((long) time) << KIND_BITS) | kind) << INDEX_BITS | index;
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (heap[parent] <= event) {
                break;
            }
            heap[at] = heap[parent];
            at = parent;
        }
        heap[at] = event;
    }

    /** Takes the earliest event. */
    long next() {
        long first = heap[0];
        long last = heap[--size];
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= last) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = last;
        return first;
    }

    static int time(long event) {
        return (int) (event >> (INDEX_BITS + KIND_BITS));
    }

    static int kind(long event) {
        return (int) (event >> INDEX_BITS) & ((1 << KIND_BITS) - 1);
    }

    static int index(long event) {
        return (int) event & ((1 << INDEX_BITS) - 1);
    }
}
