package id.pendopo.visits.estimate;

import id.pendopo.visits.calling.Appointment;
import id.pendopo.visits.calling.Heads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The state of a mall as arrays, shared by all runs and never changed. Times are milliseconds from now, the past
 * negative; queues, counters, visits and stops are known by their place in the arrays.
 */
final class Hall {
    /** Later than anything that happens. */
    static final int FOREVER = Integer.MAX_VALUE / 4;

    final MallState state;
    final Services services;
    final Comings comings;
    final long now;

    final Map<UUID, Integer> queueIndex = new HashMap<>();
    final Map<UUID, Integer> counterIndex = new HashMap<>();
    final Map<UUID, Integer> stopIndex = new HashMap<>();

    final Pace[] paces;
    final int[][] countersOf;
    final int[][] queuesOf;

    /** From and to of each spell with an officer; the last has no end where the counter serves who is left. */
    final int[][] manned;

    /** When the last counter of a queue is left, or the queue closes, whichever is earlier; 0 if nobody comes today. */
    final int[] closing;

    /** Queues that share a counter with a queue. */
    final int[][] neighbours;

    /** Mean milliseconds between two calls of a queue whose counters are all busy. */
    final double[] pace;

    final int stops;
    final int visits;
    final boolean[] wasCalled;
    final int[] visitOf;
    final int[] queueOf;
    final int[] serviceOf;
    final double[] units;
    final int[] floorOf;
    final long[] due;
    final int[] blockedBy;
    final int[] earliest;
    final int[] waited;
    final int[][] stopsOf;
    final boolean[] priority;
    final int[] place;

    /** The one counter that may call a stop; -1 for any of its queue, -2 for one that the mall does not have. */
    final int[] only;

    final int[] number;
    final int[] floorNow;

    Hall(MallState state, ServiceTimes times, ForecastRules rules) {
        this.state = state;
        this.services = new Services(times);
        this.paces = state.counters().stream().map(CounterState::pace).toArray(Pace[]::new);
        this.now = state.now().toEpochMilli();
        state.queues().forEach(queue -> queueIndex.put(queue.id(), queueIndex.size()));
        state.counters().forEach(counter -> counterIndex.put(counter.id(), counterIndex.size()));
        comings = new Comings(this);
        queuesOf = new int[state.counters().size()][];
        manned = new int[queuesOf.length][];
        closing = new int[state.queues().size()];
        countersOf = counters();
        neighbours = neighbours();
        pace = pace(times, rules);
        visits = state.visits().size();
        stops = state.visits().stream().mapToInt(visit -> visit.stops().size()).sum();
        wasCalled = new boolean[stops];
        visitOf = new int[stops];
        queueOf = new int[stops];
        serviceOf = new int[stops];
        units = new double[stops];
        floorOf = new int[stops];
        due = new long[stops];
        blockedBy = new int[stops];
        earliest = new int[stops];
        waited = new int[stops];
        stopsOf = new int[visits][];
        priority = new boolean[visits];
        place = new int[stops];
        only = new int[stops];
        number = new int[visits];
        floorNow = new int[visits];
        int stop = 0;
        for (int visit = 0; visit < visits; visit++) {
            stop = compile(visit, state.visits().get(visit), stop);
        }
    }

    private int[][] counters() {
        List<List<Integer>> of = new ArrayList<>();
        for (int queue = 0; queue < closing.length; queue++) {
            of.add(new ArrayList<>());
        }
        for (int counter = 0; counter < queuesOf.length; counter++) {
            CounterState known = state.counters().get(counter);
            queuesOf[counter] = known.queues().stream()
                    .filter(queueIndex::containsKey)
                    .mapToInt(queueIndex::get)
                    .toArray();
            manned[counter] = known.manned().stream()
                    .flatMapToInt(spell -> Arrays.stream(new int[] {at(spell.from()), at(spell.to())}))
                    .toArray();
            int last = manned[counter].length - 1;
            int left = last < 0 ? 0 : Math.max(0, manned[counter][last]);
            for (int queue : queuesOf[counter]) {
                int closes = at(state.queues().get(queue).closing());
                of.get(queue).add(counter);
                closing[queue] = Math.max(closing[queue], Math.min(left, closes));
                if (left >= closes && left > 0) {
                    manned[counter][last] = FOREVER;
                }
            }
        }
        return of.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private int[][] neighbours() {
        int[][] sharing = new int[closing.length][];
        for (int queue = 0; queue < sharing.length; queue++) {
            int self = queue;
            sharing[queue] = Arrays.stream(countersOf[queue])
                    .flatMap(counter -> Arrays.stream(queuesOf[counter]))
                    .filter(other -> other != self)
                    .distinct()
                    .toArray();
        }
        return sharing;
    }

    private double[] pace(ServiceTimes times, ForecastRules rules) {
        double[] between = new double[closing.length];
        for (int queue = 0; queue < between.length; queue++) {
            Duration usual = state.queues().get(queue).newcomers().meanService(times);
            long there = Arrays.stream(countersOf[queue])
                    .filter(counter -> manned[counter].length > 0 && manned[counter][0] <= 0)
                    .count();
            between[queue] = (rules.onTheWay().toMillis() + usual.toMillis()) / Math.max(1, there);
        }
        return between;
    }

    private int compile(int visit, VisitState known, int first) {
        priority[visit] = known.priority();
        int arrived = at(known.arrivedAt());
        number[visit] = known.number();
        floorNow[visit] = known.floor();
        stopsOf[visit] = new int[known.stops().size()];
        for (int i = 0; i < stopsOf[visit].length; i++) {
            stopsOf[visit][i] = first + i;
            stopIndex.put(known.stops().get(i).id(), first + i);
        }
        for (int i = 0; i < stopsOf[visit].length; i++) {
            StopAhead stop = known.stops().get(i);
            place[first + i] = stop.placeAt() == null ? arrived : at(stop.placeAt());
            compile(visit, first + i, stop, arrived);
        }
        return first + stopsOf[visit].length;
    }

    private void compile(int visit, int stop, StopAhead known, int arrived) {
        visitOf[stop] = visit;
        queueOf[stop] = queue(known.queue());
        serviceOf[stop] = services.index(known.service());
        units[stop] = services.units(serviceOf[stop], known.quantity());
        floorOf[stop] = known.floor();
        only[stop] = known.onlyCounter() == null ? -1 : counterIndex.getOrDefault(known.onlyCounter(), -2);
        due[stop] = switch (known.appointment()) {
            case Appointment.None _ -> Heads.NO_APPOINTMENT;
            case Appointment.At(Instant time) -> at(time);
        };
        blockedBy[stop] = -1;
        earliest[stop] = arrived;
        switch (known.phase()) {
            case StopAhead.Phase.Waiting(Duration time) -> waited[stop] = (int) time.toMillis();
            case StopAhead.Phase.Held(Instant until, Duration time) -> {
                waited[stop] = (int) time.toMillis();
                earliest[stop] = Math.max(arrived, at(until));
            }
            case StopAhead.Phase.Blocked(UUID by) -> blockedBy[stop] = stopIndex.getOrDefault(by, -1);
            case StopAhead.Phase.Called _, StopAhead.Phase.InService _ -> wasCalled[stop] = true;
        }
    }

    /** Whether a counter may call a stop of its queues. */
    boolean isFor(int stop, int counter) {
        return stop >= stops || only[stop] == -1 || only[stop] == counter;
    }

    /** The place of a queue in the arrays. */
    int queue(UUID id) {
        return Objects.requireNonNull(queueIndex.get(id), "The forecast knows every queue of the mall");
    }

    /** Milliseconds from now. */
    int at(Instant time) {
        return time.equals(Instant.MAX) ? FOREVER : (int) Math.clamp(time.toEpochMilli() - now, -FOREVER, FOREVER);
    }

    /** The moment so many milliseconds from now, {@link Instant#MAX} for never. */
    Instant moment(int millis) {
        return millis >= FOREVER ? Instant.MAX : Instant.ofEpochMilli(now + millis);
    }

    /** Milliseconds to walk. */
    int walk(int from, int to) {
        return (int) state.walk().between(from, to).toMillis();
    }
}
