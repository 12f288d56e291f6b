package id.pendopo.visits.journey;

import id.pendopo.visits.estimate.Walk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * Dynamic programming over subsets (Held and Karp, 1962) with times that depend on arrival. A state is the set of stops
 * made, the last of them and how many ended late. Its earliest end is enough: who is free earlier is never called
 * later, so ends neither later nor late more often. Ends are milliseconds.
 */
final class Search {
    private static final long NONE = Long.MIN_VALUE;
    private static final long NOT_TODAY = Long.MAX_VALUE;

    private final Walk walk;
    private final Start start;
    private final CallTimes times;
    private final List<JourneyStop> all;
    private final int n;
    private final int[] needs;

    /** Earliest end by state, {@link #NONE} where no order leads there; the state before, to find the way back. */
    private final long[] end;

    private final int[] before;

    Search(Walk walk, Start start, List<JourneyStop> fixed, List<JourneyStop> stops, CallTimes times) {
        this.walk = walk;
        this.start = start;
        this.times = times;
        this.all = new ArrayList<>(fixed);
        all.addAll(stops);
        this.n = all.size();
        this.needs = new int[n];
        List<UUID> keys = all.stream().map(JourneyStop::key).toList();
        for (int i = 0; i < n; i++) {
            needs[i] = (1 << Math.min(i, fixed.size())) - 1;
            for (UUID key : all.get(i).after()) {
                int other = keys.indexOf(key);
                needs[i] |= other < 0 ? 0 : 1 << other;
            }
        }
        this.end = new long[(1 << n) * n * (n + 1)];
        this.before = new int[end.length];
        Arrays.fill(end, NONE);
    }

    List<JourneyStop> best() {
        if (n == 0) {
            return List.of();
        }
        for (int next = 0; next < n; next++) {
            if (needs[next] == 0) {
                reach(0, 0, next, start.floor(), start.at().toEpochMilli(), -1);
            }
        }
        for (int set = 1; set < (1 << n) - 1; set++) {
            for (int last = 0; last < n; last++) {
                extend(set, last);
            }
        }
        return trace(bestState());
    }

    private void extend(int set, int last) {
        long earliest = NOT_TODAY;
        boolean any = false;
        for (int late = 0; late <= n; late++) {
            int state = state(set, last, late);
            if (end[state] == NONE || (any && end[state] >= earliest)) {
                continue; // not reached, or another order ends as early with fewer late
            }
            any = true;
            earliest = end[state];
            for (int next = 0; next < n; next++) {
                if ((set & (1 << next)) == 0 && (needs[next] & ~set) == 0) {
                    reach(set, late, next, all.get(last).floor(), end[state], state);
                }
            }
        }
    }

    private void reach(int set, int late, int next, int floor, long free, int from) {
        JourneyStop stop = all.get(next);
        long over = end(stop, Leg.of(walk, start, floor, stop), free);
        int lateNow = late + (over > stop.closing().toEpochMilli() ? 1 : 0);
        int state = state(set | 1 << next, next, lateNow);
        if (end[state] == NONE || over < end[state]) {
            end[state] = over;
            before[state] = from;
        }
    }

    private long end(JourneyStop stop, Leg leg, long free) {
        if (free == NOT_TODAY) {
            return NOT_TODAY;
        }
        Instant call =
                times.expected(stop, Instant.ofEpochMilli(free + leg.walk().toMillis()));
        return call.equals(Instant.MAX)
                ? NOT_TODAY
                : call.toEpochMilli() + stop.service().toMillis();
    }

    private int bestState() {
        for (int late = 0; late <= n; late++) {
            int best = -1;
            for (int last = 0; last < n; last++) {
                int state = state((1 << n) - 1, last, late);
                if (end[state] != NONE && (best < 0 || end[state] < end[best])) {
                    best = state;
                }
            }
            if (best >= 0) {
                return best;
            }
        }
        throw new IllegalStateException("The stops wait for each other");
    }

    private List<JourneyStop> trace(int last) {
        List<JourneyStop> order = new ArrayList<>();
        for (int state = last; state >= 0; state = before[state]) {
            order.add(all.get(state / (n + 1) % n));
        }
        Collections.reverse(order);
        return order;
    }

    private int state(int set, int last, int late) {
        return (set * n + last) * (n + 1) + late;
    }
}
