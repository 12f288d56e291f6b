package id.pendopo.visits.estimate;

import java.util.List;

/** One wish played through all runs of a forecast: when each stop is called and over, by place in order and run. */
final class Play {
    final int[][] calls;
    final int[][] ends;

    Play(Hall hall, Log log, ForecastRules rules, Wish wish, boolean priority) {
        List<WishedStop> stops = wish.stops();
        int runs = log.openings.length;
        calls = new int[stops.size()][runs];
        ends = new int[stops.size()][runs];
        int onTheWay = (int) rules.onTheWay().toMillis();
        int start = Math.max(0, hall.at(wish.from()));
        int floor = wish.floor();
        for (int i = 0; i < calls.length; i++) {
            WishedStop stop = stops.get(i);
            int queue = hall.queue(stop.queue());
            int service = hall.services.index(stop.service());
            double units = hall.services.units(service, stop.quantity());
            int walk = hall.walk(floor, stop.floor());
            int ahead = wish.ahead(stop.queue());
            for (int run = 0; run < runs; run++) {
                int free = i == 0 ? start : ends[i - 1][run];
                int call = free >= Hall.FOREVER
                        ? Openings.NEVER
                        : log.call(hall, queue, priority, free + walk, run, ahead);
                calls[i][run] = call;
                ends[i][run] = call == Openings.NEVER
                        ? Openings.NEVER
                        : call + onTheWay + hall.services.duration(log.worlds[run], service, units, log.noise[run][i]);
            }
            floor = stop.floor();
        }
    }
}
