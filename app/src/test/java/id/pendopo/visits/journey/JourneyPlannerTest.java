package id.pendopo.visits.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.visits.estimate.Walk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JourneyPlannerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant CLOSING = NOW.plus(Duration.ofHours(5));

    private final JourneyPlanner planner = new JourneyPlanner(Walk.standard());

    @Test
    void no_order_is_better_than_the_plan() {
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(seed % 20 == 0 ? 7 : 5);
            List<JourneyStop> stops = stops(random, n);
            CallTimes times = new Waits(random, stops);
            Start start = new Start(NOW.plusSeconds(random.nextInt(3_600)), random.nextInt(3), random.nextInt(5) > 0);
            Journey journey = planner.plan(start, stops, times);
            Walked best = orders(stops).stream()
                    .flatMap(order -> walked(start, order, times).stream())
                    .min(Comparator.comparingInt(Walked::late).thenComparing(Walked::end))
                    .orElse(new Walked(-1, Instant.MIN));
            switch (journey) {
                case Journey.Plan plan -> {
                    assertThat(plan.stops()).as("seed %d", seed).hasSize(n);
                    assertThat(plan.late()).as("seed %d", seed).isEqualTo(best.late());
                    assertThat(plan.end()).as("seed %d", seed).isEqualTo(best.end());
                }
                case Journey.Circular _ ->
                    assertThat(best.late()).as("seed %d", seed).isEqualTo(-1);
            }
        }
    }

    @Test
    void what_another_stop_needs_comes_first_even_if_its_queue_is_long() {
        JourneyStop record = stop(1, 0, Set.of());
        JourneyStop licence = stop(2, 0, Set.of(record.key()));
        Journey.Plan plan = (Journey.Plan)
                planner.plan(new Start(NOW, 0, true), List.of(licence, record), waits(Map.of(record, 60, licence, 0)));
        assertThat(plan.stops()).extracting(Journey.Planned::key).containsExactly(record.key(), licence.key());
    }

    @Test
    void the_short_queue_comes_first_while_the_long_one_shrinks() {
        JourneyStop crowded = stop(1, 0, Set.of());
        JourneyStop quiet = stop(2, 0, Set.of());
        Journey.Plan plan = (Journey.Plan)
                planner.plan(new Start(NOW, 0, true), List.of(crowded, quiet), waits(Map.of(crowded, 60, quiet, 5)));
        assertThat(plan.stops()).extracting(Journey.Planned::key).containsExactly(quiet.key(), crowded.key());
        assertThat(plan.end()).isEqualTo(NOW.plus(Duration.ofMinutes(70)));
    }

    @Test
    void a_queue_that_closes_soon_comes_first_though_the_visit_ends_later() {
        JourneyStop closing = new JourneyStop(
                new UUID(0, 1), new UUID(1, 1), 0, Duration.ofMinutes(10), NOW.plusSeconds(900), Set.of());
        JourneyStop open = stop(2, 2, Set.of());
        Start upstairs = new Start(NOW, 2, true);
        Journey.Plan plan =
                (Journey.Plan) planner.plan(upstairs, List.of(open, closing), waits(Map.of(closing, 0, open, 0)));
        assertThat(plan.stops()).extracting(Journey.Planned::key).containsExactly(closing.key(), open.key());
        assertThat(plan.late()).isZero();
    }

    @Test
    void a_visitor_who_cannot_climb_is_served_where_they_are() {
        JourneyStop upstairs = stop(1, 3, Set.of());
        Journey.Plan plan =
                (Journey.Plan) planner.plan(new Start(NOW, 0, false), List.of(upstairs), waits(Map.of(upstairs, 0)));
        assertThat(plan.stops().getFirst().walk()).isZero();
        assertThat(plan.stops().getFirst().atStart()).isTrue();
    }

    @Test
    void stops_that_need_each_other_are_named_and_not_the_innocent() {
        UUID first = new UUID(0, 1);
        UUID second = new UUID(0, 2);
        List<JourneyStop> stops = List.of(stop(1, 0, Set.of(second)), stop(2, 0, Set.of(first)), stop(3, 0, Set.of()));
        assertThat(planner.plan(new Start(NOW, 0, true), stops, waits(Map.of())))
                .isEqualTo(new Journey.Circular(Set.of(first, second)));
    }

    @Test
    void a_chosen_order_is_kept_and_the_rest_is_planned_after_it() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<JourneyStop> stops = stops(random, 5).stream()
                    .map(stop -> new JourneyStop(
                            stop.key(), stop.queue(), stop.floor(), stop.service(), stop.closing(), Set.of()))
                    .toList();
            CallTimes times = new Waits(random, stops);
            Journey.Plan plan = (Journey.Plan)
                    planner.plan(new Start(NOW, 0, true), stops.subList(0, 2), stops.subList(2, 5), times);
            assertThat(plan.stops())
                    .extracting(Journey.Planned::key)
                    .startsWith(stops.get(0).key(), stops.get(1).key());
            Walked best = orders(stops.subList(2, 5)).stream()
                    .map(rest -> {
                        List<JourneyStop> order = new ArrayList<>(stops.subList(0, 2));
                        order.addAll(rest);
                        return walked(new Start(NOW, 0, true), order, times).orElseThrow();
                    })
                    .min(Comparator.comparingInt(Walked::late).thenComparing(Walked::end))
                    .orElseThrow();
            assertThat(plan.end()).as("seed %d", seed).isEqualTo(best.end());
        }
    }

    @Test
    void a_stop_that_nobody_serves_today_is_late_and_comes_last() {
        JourneyStop never = stop(1, 0, Set.of());
        JourneyStop open = stop(2, 0, Set.of());
        Journey.Plan plan = (Journey.Plan) planner.plan(new Start(NOW, 0, true), List.of(never, open), new CallTimes() {
            @Override
            public Instant expected(JourneyStop stop, Instant from) {
                return stop.equals(never) ? Instant.MAX : from;
            }

            @Override
            public Instant latest(JourneyStop stop, Instant from) {
                return expected(stop, from);
            }
        });
        assertThat(plan.stops()).extracting(Journey.Planned::key).containsExactly(open.key(), never.key());
        assertThat(plan.late()).isEqualTo(1);
        assertThat(plan.end()).isEqualTo(Instant.MAX);
    }

    private static CallTimes waits(Map<JourneyStop, Integer> minutes) {
        return new CallTimes() {
            @Override
            public Instant expected(JourneyStop stop, Instant from) {
                Instant call = NOW.plus(Duration.ofMinutes(minutes.getOrDefault(stop, 0)));
                return call.isAfter(from) ? call : from;
            }

            @Override
            public Instant latest(JourneyStop stop, Instant from) {
                return expected(stop, from).plusSeconds(300);
            }
        };
    }

    private static JourneyStop stop(int key, int floor, Set<UUID> after) {
        return new JourneyStop(new UUID(0, key), new UUID(1, key), floor, Duration.ofMinutes(10), CLOSING, after);
    }

    private static List<JourneyStop> stops(Random random, int n) {
        List<JourneyStop> stops = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Set<UUID> after = new HashSet<>();
            while (random.nextInt(4) == 0) {
                int other = random.nextInt(n + 2);
                if (other < i || random.nextInt(12) == 0) {
                    after.add(new UUID(0, other)); // now and then a circle, or a stop of another visit
                }
            }
            stops.add(new JourneyStop(
                    new UUID(0, i),
                    new UUID(1, i),
                    random.nextInt(3),
                    Duration.ofMinutes(1 + random.nextInt(30)),
                    NOW.plus(Duration.ofMinutes(10 + random.nextInt(240))),
                    after));
        }
        return stops;
    }

    private static List<List<JourneyStop>> orders(List<JourneyStop> stops) {
        if (stops.isEmpty()) {
            return List.of(List.of());
        }
        List<List<JourneyStop>> orders = new ArrayList<>();
        for (JourneyStop first : stops) {
            List<JourneyStop> rest = new ArrayList<>(stops);
            rest.remove(first);
            for (List<JourneyStop> order : orders(rest)) {
                List<JourneyStop> all = new ArrayList<>(List.of(first));
                all.addAll(order);
                orders.add(all);
            }
        }
        return orders;
    }

    /** Random call times that don't fall: spells in which calls come, and gaps in which none does. */
    private static final class Waits implements CallTimes {
        private final Map<UUID, List<Instant>> calls = new HashMap<>();

        Waits(Random random, List<JourneyStop> stops) {
            for (JourneyStop stop : stops) {
                List<Instant> openings = new ArrayList<>();
                Instant at = NOW.plusSeconds(random.nextInt(7_200));
                for (int i = 0; i < 40; i++) {
                    openings.add(at);
                    at = at.plusSeconds(1 + random.nextInt(1_800));
                }
                calls.put(stop.queue(), openings);
            }
        }

        @Override
        public Instant expected(JourneyStop stop, Instant from) {
            return calls.getOrDefault(stop.queue(), List.of()).stream()
                    .filter(call -> !call.isBefore(from))
                    .findFirst()
                    .orElse(Instant.MAX);
        }

        @Override
        public Instant latest(JourneyStop stop, Instant from) {
            return expected(stop, from);
        }
    }

    /** What became of an order: how many stops ended past their closing, and when the visit did. */
    private record Walked(int late, Instant end) {}

    /** An order walked stop by stop, with none of the planner's own steps; empty when a stop comes before what it needs. */
    private static Optional<Walked> walked(Start start, List<JourneyStop> order, CallTimes times) {
        Set<UUID> ahead = new HashSet<>();
        order.forEach(stop -> ahead.add(stop.key()));
        Walk walk = Walk.standard();
        Instant free = start.at();
        int floor = start.floor();
        int late = 0;
        for (JourneyStop stop : order) {
            if (stop.after().stream().anyMatch(ahead::contains)) {
                return Optional.empty();
            }
            ahead.remove(stop.key());
            Duration way = start.climbs() ? walk.between(floor, stop.floor()) : Duration.ZERO;
            Instant call = times.expected(stop, free.equals(Instant.MAX) ? free : free.plus(way));
            free = call.equals(Instant.MAX) ? call : call.plus(stop.service());
            late += free.isAfter(stop.closing()) ? 1 : 0;
            floor = start.climbs() ? stop.floor() : floor;
        }
        return Optional.of(new Walked(late, free));
    }
}
