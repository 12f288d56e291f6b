package id.pendopo.visits.estimate;

import id.pendopo.visits.calling.Appointment;
import id.pendopo.visits.calling.Turns;
import id.pendopo.visits.journey.ForecastCalls;
import id.pendopo.visits.journey.JourneyPlanner;
import id.pendopo.visits.journey.JourneyStop;
import id.pendopo.visits.journey.Start;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Measures the forecast of a big mall: run its main method; no test asserts on time. */
final class ForecastTimes {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final int QUEUES = 40;
    private static final int COUNTERS = 150;

    private ForecastTimes() {}

    public static void main(String[] args) {
        for (double newcomers : new double[] {0, 6}) {
            MallState state = mall(400, newcomers);
            ServiceTimes times = times();
            for (int runs : new int[] {50, 100}) {
                ForecastRules rules = ForecastRules.standard().withRuns(runs);
                measure("forecast of 400 x 150, " + runs + " runs, " + newcomers + " newcomers/h/queue", 200, seed -> {
                    Forecast.of(state, times, rules, seed);
                });
            }
            Forecast forecast = Forecast.of(state, times, ForecastRules.standard(), 1);
            Random random = new Random(1);
            for (int stops = 1; stops <= 3; stops++) {
                Wish wish = wish(random, stops);
                measure("gate, " + stops + " stops", 20_000, _ -> CapacityGate.judge(forecast, wish));
            }
            for (int stops : new int[] {2, 3, 7, 10}) {
                Wish wish = wish(random, stops);
                List<JourneyStop> journey = ForecastCalls.stops(forecast, wish);
                JourneyPlanner planner = new JourneyPlanner(Walk.standard());
                measure("journey of " + stops, stops > 5 ? 100 : 10_000, _ -> {
                    planner.plan(new Start(NOW, 0, true), journey, new ForecastCalls(forecast, wish));
                });
            }
        }
    }

    private interface Work {
        void run(long seed);
    }

    @SuppressWarnings("SystemOut")
    private static void measure(String what, int rounds, Work work) {
        long[] nanos = new long[rounds];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < rounds; i++) {
                long start = System.nanoTime();
                work.run(i);
                nanos[i] = System.nanoTime() - start;
            }
        }
        java.util.Arrays.sort(nanos);
        System.out.printf(
                "%-60s median %8.1f us, p99 %8.1f us%n",
                what, nanos[rounds / 2] / 1e3, nanos[(int) (rounds * 0.99)] / 1e3);
    }

    private static Wish wish(Random random, int stops) {
        List<WishedStop> wished = new ArrayList<>();
        for (int i = 0; i < stops; i++) {
            int queue = random.nextInt(QUEUES);
            wished.add(new WishedStop(
                    new UUID(5, i), new UUID(1, queue), new UUID(2, queue), 1, random.nextInt(3), Set.of()));
        }
        return new Wish(NOW, false, 0, wished, Map.of(new UUID(1, 3), 4));
    }

    private static ServiceTimes times() {
        Map<UUID, ServiceTime> times = new HashMap<>();
        for (int queue = 0; queue < QUEUES; queue++) {
            times.put(new UUID(2, queue), ServiceTime.of(TypicalTime.ofMinutes(4 + queue % 12)));
        }
        return new ServiceTimes(times);
    }

    /** So many waiting stops, a fifth of the visits with two, all counters busy. */
    static MallState mall(int waiting, double newcomersPerHour) {
        Random random = new Random(7);
        Instant closing = NOW.plus(Duration.ofHours(6));
        List<QueueState> queues = new ArrayList<>();
        for (int queue = 0; queue < QUEUES; queue++) {
            Newcomers newcomers = Newcomers.steady(newcomersPerHour / 6, newcomersPerHour * 5 / 6, new UUID(2, queue));
            queues.add(new QueueState(new UUID(1, queue), closing, 0.05, Turns.start(), newcomers));
        }
        List<CounterState> counters = new ArrayList<>();
        List<VisitState> visits = new ArrayList<>();
        for (int counter = 0; counter < COUNTERS; counter++) {
            int queue = counter % QUEUES;
            UUID id = new UUID(3, counter);
            counters.add(new CounterState(
                    id,
                    List.of(new UUID(1, queue)),
                    List.of(new CounterState.Interval(NOW.minusSeconds(9_000), closing))));
            Instant since = NOW.minusSeconds(random.nextInt(600));
            visits.add(visit(
                    visits.size(),
                    random,
                    List.of(stop(visits.size(), 0, queue, random, new StopAhead.Phase.InService(id, since)))));
        }
        int stops = 0;
        while (stops < waiting) {
            int count = random.nextInt(5) == 0 ? 2 : 1;
            List<StopAhead> own = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                own.add(stop(
                        visits.size(),
                        i,
                        random.nextInt(QUEUES),
                        random,
                        new StopAhead.Phase.Waiting(Duration.ofMinutes(random.nextInt(50)))));
            }
            visits.add(visit(visits.size(), random, own));
            stops += count;
        }
        return new MallState(NOW, queues, counters, visits, Walk.standard());
    }

    private static VisitState visit(int number, Random random, List<StopAhead> stops) {
        Instant arrived = NOW.minusSeconds(random.nextInt(3_000));
        return new VisitState(new UUID(4, number), number, random.nextInt(6) == 0, arrived, random.nextInt(3), stops);
    }

    private static StopAhead stop(int visit, int stop, int queue, Random random, StopAhead.Phase phase) {
        return new StopAhead(
                new UUID(6, visit * 10L + stop),
                new UUID(1, queue),
                new UUID(2, queue),
                1,
                random.nextInt(3),
                Appointment.none(),
                phase);
    }
}
