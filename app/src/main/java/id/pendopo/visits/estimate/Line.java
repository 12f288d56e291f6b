package id.pendopo.visits.estimate;

import java.util.Arrays;

/** Who waits and is free in one queue of one run; the order doesn't matter, the calling policy finds the heads. */
final class Line {
    int[] stops = new int[16];
    int size;

    void add(int stop, int[] place) {
        if (size == stops.length) {
            stops = Arrays.copyOf(stops, size * 2);
        }
        place[stop] = size;
        stops[size++] = stop;
    }

    void remove(int stop, int[] place) {
        int last = stops[--size];
        stops[place[stop]] = last;
        place[last] = place[stop];
        place[stop] = -1;
    }
}
