package id.pendopo.visits.journey;

import id.pendopo.visits.VisitLimits;
import id.pendopo.visits.estimate.Walk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Orders the stops of a visit: first what others need, then so that the fewest stops end past their closing, then so
 * that the whole visit ends earliest. Exact for up to {@value VisitLimits#SERVICES} stops.
 */
public final class JourneyPlanner {
    private final Walk walk;

    /** A planner for a mall with these distances. */
    public JourneyPlanner(Walk walk) {
        this.walk = walk;
    }

    /** The best order. */
    public Journey plan(Start start, List<JourneyStop> stops, CallTimes times) {
        return plan(start, List.of(), stops, times);
    }

    /** The best order of {@code stops} after {@code fixed}, which keep theirs (chosen by the visitor). */
    public Journey plan(Start start, List<JourneyStop> fixed, List<JourneyStop> stops, CallTimes times) {
        if (fixed.size() + stops.size() > VisitLimits.SERVICES) {
            throw new IllegalArgumentException("A visit has at most " + VisitLimits.SERVICES + " stops");
        }
        Set<UUID> circular = circular(fixed, stops);
        if (!circular.isEmpty()) {
            return new Journey.Circular(circular);
        }
        Search search = new Search(walk, start, fixed, stops, times);
        return times(start, search.best(), times);
    }

    private Journey.Plan times(Start start, List<JourneyStop> order, CallTimes times) {
        List<Journey.Planned> planned = new ArrayList<>();
        Instant free = start.at();
        int floor = start.floor();
        int late = 0;
        for (JourneyStop stop : order) {
            Leg leg = Leg.of(walk, start, floor, stop);
            Instant there = Leg.plus(free, leg.walk());
            Instant call = times.expected(stop, there);
            free = Leg.plus(call, stop.service());
            late += free.isAfter(stop.closing()) ? 1 : 0;
            boolean atStart = !start.climbs() && stop.floor() != start.floor();
            planned.add(new Journey.Planned(stop.key(), leg.walk(), call, times.latest(stop, there), free, atStart));
            floor = leg.floor();
        }
        return new Journey.Plan(planned, free, late);
    }

    /** The stops that can never begin: what is left when everything that can be done is done. */
    private static Set<UUID> circular(List<JourneyStop> fixed, List<JourneyStop> stops) {
        Set<UUID> open = new LinkedHashSet<>();
        fixed.forEach(stop -> open.add(stop.key()));
        stops.forEach(stop -> open.add(stop.key()));
        for (JourneyStop stop : fixed) {
            if (stop.after().stream().anyMatch(open::contains)) {
                return open;
            }
            open.remove(stop.key());
        }
        List<JourneyStop> left = new ArrayList<>(stops);
        while (left.removeIf(stop -> stop.after().stream().noneMatch(open::contains))) {
            Set<UUID> rest = new HashSet<>();
            left.forEach(stop -> rest.add(stop.key()));
            open.retainAll(rest);
        }
        return open;
    }
}
