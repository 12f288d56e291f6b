package id.pendopo.visits.estimate;

import java.util.List;

/** One wish played through all runs of a forecast: when each stop is called and over, by place in the wish and run. */
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
    private final int[] queue;
    private final int[] service;
    private final double[] units;
    private final int[] ahead;
    private final int[] needs;

    Play(Hall hall, Log log, ForecastRules rules, Wish wish, boolean priority) {
        this.hall = hall;
        this.log = log;
        this.wish = wish;
        this.priority = priority;
        onTheWay = (int) rules.onTheWay().toMillis();
        List<WishedStop> stops = wish.stops();
        int n = stops.size();
        int runs = log.openings.length;
        calls = new int[n][runs];
        ends = new int[n][runs];
        end = new int[runs];
        queue = new int[n];
        service = new int[n];
        units = new double[n];
        ahead = new int[n];
        needs = new int[n];
        for (int i = 0; i < n; i++) {
            WishedStop stop = stops.get(i);
            queue[i] = hall.queue(stop.queue());
            service[i] = hall.services.index(stop.service());
            units[i] = hall.services.units(service[i], stop.quantity());
            ahead[i] = wish.ahead(stop.queue());
            needs[i] = needs(stop);
        }
        int start = Math.max(0, hall.at(wish.from()));
        for (int run = 0; run < runs; run++) {
            play(run, start);
        }
    }

    private int needs(WishedStop stop) {
        int others = 0;
        for (int i = 0; i < wish.stops().size(); i++) {
            others |= stop.after().contains(wish.stops().get(i).key()) ? 1 << i : 0;
        }
        return others;
    }

    /** The first that calls of those that may begin, until all are done. */
    private void play(int run, int start) {
        int free = start;
        boolean elsewhere = Log.isLater(start);
        int floor = wish.floor();
        int done = 0;
        for (int step = 0; step < calls.length; step++) {
            int next = -1;
            int call = Openings.NEVER;
            for (int i = 0; i < calls.length; i++) {
                if ((done & 1 << i) == 0 && (needs[i] & ~done) == 0) {
                    int at = call(run, i, elsewhere || done != 0, free, floor);
                    if (next < 0 || at < call) {
                        next = i;
                        call = at;
                    }
                }
            }
            if (next < 0) {
                throw new IllegalArgumentException("The wished stops wait for each other");
            }
            done |= 1 << next;
            calls[next][run] = call;
            free = call == Openings.NEVER ? call : call + duration(run, next);
            ends[next][run] = free;
            floor = wish.stops().get(next).floor();
        }
        end[run] = free;
    }

    private int call(int run, int stop, boolean later, int free, int floor) {
        if (free >= Hall.FOREVER) {
            return Openings.NEVER;
        }
        int there = free + hall.walk(floor, wish.stops().get(stop).floor());
        return log.call(hall, queue[stop], priority, later, there, run, ahead[stop]);
    }

    private int duration(int run, int stop) {
        return onTheWay
                + hall.services.duration(
                        log.worlds[run],
                        service[stop],
                        units[stop] * log.pace(hall, queue[stop], run),
                        log.noise[run][stop]);
    }
}
