package id.pendopo.visits.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * One wish played through all runs of a forecast, with what its visitor waits for already: when each stop is called and
 * over, by place and run. What is in hand comes first, then the wish, each in its order.
 *
 * <p>Whichever counter calls first has the visitor. Who is passed over while elsewhere is called at the next moment at
 * which that counter would have called somebody who came new, or earlier.
 */
final class Play {
    final int[][] calls;
    final int[][] ends;

    /** When the last stop is over, by run. */
    final int[] end;

    private final Hall hall;
    private final Log log;
    private final Wish wish;
    private final boolean priority;
    private final int onTheWay;
    /** The place in the forecast of what is in hand; -1 for what is wished. */
    private final int[] known;

    private final int[] queue;
    private final int[] floor;
    private final int[] service;
    private final double[] units;
    private final int[] ahead;
    private final int[] needs;

    Play(Hall hall, Log log, ForecastRules rules, Wish wish, boolean priority) {
        this(hall, log, rules, wish, priority, List.of());
    }

    /** @param inHand stops that the forecast knows */
    Play(Hall hall, Log log, ForecastRules rules, Wish wish, boolean priority, List<InHand> inHand) {
        this.hall = hall;
        this.log = log;
        this.wish = wish;
        this.priority = priority;
        onTheWay = (int) rules.onTheWay().toMillis();
        int n = inHand.size() + wish.stops().size();
        int runs = log.openings.length;
        calls = new int[n][runs];
        ends = new int[n][runs];
        end = new int[runs];
        known = new int[n];
        queue = new int[n];
        floor = new int[n];
        service = new int[n];
        units = new double[n];
        ahead = new int[n];
        needs = new int[n];
        List<UUID> keys = new ArrayList<>();
        inHand.forEach(stop -> keys.add(stop.stop()));
        wish.stops().forEach(stop -> keys.add(stop.key()));
        for (int i = 0; i < inHand.size(); i++) {
            known[i] = Objects.requireNonNull(hall.stopIndex.get(keys.get(i)));
            queue[i] = hall.queueOf[known[i]];
            floor[i] = hall.floorOf[known[i]];
            needs[i] = bits(keys, inHand.get(i).after());
        }
        for (int i = inHand.size(); i < n; i++) {
            WishedStop stop = wish.stops().get(i - inHand.size());
            known[i] = -1;
            queue[i] = hall.queue(stop.queue());
            floor[i] = stop.floor();
            service[i] = hall.services.index(stop.service());
            units[i] = hall.services.units(service[i], stop.quantity());
            ahead[i] = wish.ahead(stop.queue());
            needs[i] = bits(keys, stop.after());
        }
        int start = Math.max(0, hall.at(wish.from()));
        for (int run = 0; run < runs; run++) {
            play(run, start);
        }
    }

    private static int bits(List<UUID> keys, Set<UUID> after) {
        int bits = 0;
        for (int i = 0; i < keys.size(); i++) {
            bits |= after.contains(keys.get(i)) ? 1 << i : 0;
        }
        return bits;
    }

    /** The first that calls of those that may begin, until all are done. */
    private void play(int run, int start) {
        int free = start;
        boolean elsewhere = Log.isLater(start);
        int at = wish.floor();
        int done = 0;
        for (int step = 0; step < calls.length; step++) {
            int next = -1;
            int call = Openings.NEVER;
            for (int i = 0; i < calls.length; i++) {
                if ((done & 1 << i) == 0 && (needs[i] & ~done) == 0) {
                    int theirs = call(run, i, elsewhere || done != 0, free, at);
                    if (next < 0 || theirs < call) {
                        next = i;
                        call = theirs;
                    }
                }
            }
            if (next < 0) {
                throw new IllegalArgumentException("The stops wait for each other");
            }
            done |= 1 << next;
            calls[next][run] = call;
            free = call >= Hall.FOREVER ? Openings.NEVER : call + duration(run, next);
            ends[next][run] = free;
            at = floor[next];
        }
        end[run] = free;
    }

    private int call(int run, int stop, boolean later, int free, int from) {
        if (free >= Hall.FOREVER) {
            return Openings.NEVER;
        }
        int there = free + hall.walk(from, floor[stop]);
        if (known[stop] < 0) {
            return log.call(hall, queue[stop], priority, later, there, run, ahead[stop]);
        }
        int planned = log.callAt[known[stop]][run];
        return there <= planned ? planned : log.call(hall, queue[stop], wish.priority(), true, there, run, 0);
    }

    private int duration(int run, int stop) {
        if (known[stop] >= 0) {
            int planned = log.callAt[known[stop]][run];
            return planned >= Hall.FOREVER ? 0 : log.overAt[known[stop]][run] - planned;
        }
        int place = stop - (calls.length - wish.stops().size());
        return onTheWay
                + hall.services.duration(
                        log.worlds[run],
                        service[stop],
                        units[stop] * log.pace(hall, queue[stop], run),
                        log.noise[run][place]);
    }
}
