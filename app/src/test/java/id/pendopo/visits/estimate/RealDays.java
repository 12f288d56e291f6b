package id.pendopo.visits.estimate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Random days of random malls, four hours long, and what the estimator knows of them. */
final class RealDays {
    static final Instant CLOSING = RealDay.OPENING.plus(Duration.ofHours(4));

    private RealDays() {}

    /**
     * A mall of three to six queues with one to four counters each, some with a break, some shared.
     *
     * @param load arrivals as a share of what the counters can serve
     */
    static RealDay random(
            long seed,
            double spread,
            double noShows,
            double load,
            int mostStops,
            boolean sharing,
            BiConsumer<RealDay.Guest, Instant> judge) {
        Random random = new Random(seed);
        RealDay day = new RealDay(seed);
        day.noShowShare = noShows;
        int queues = 3 + random.nextInt(4);
        int counter = 0;
        Map<UUID, Double> capacity = new HashMap<>();
        for (int i = 0; i < queues; i++) {
            UUID queue = new UUID(1, i);
            double minutes = 3 + random.nextInt(15);
            day.truths.put(queue, new RealDay.Truth(minutes, spread));
            day.closing.put(queue, CLOSING);
            int counters = 1 + random.nextInt(4);
            for (int c = 0; c < counters; c++) {
                List<UUID> served = sharing && random.nextInt(4) == 0 && i > 0
                        ? List.of(queue, new UUID(1, random.nextInt(i)))
                        : List.of(queue);
                day.desks.add(new RealDay.Desk(new UUID(3, counter++), served, manned(random, c)));
            }
            capacity.put(queue, counters * 60 / (minutes * Math.exp(spread * spread / 2) + 0.7));
        }
        arrivals(day, random, capacity, load, mostStops, judge);
        return day;
    }

    private static List<CounterState.Interval> manned(Random random, int counter) {
        if (counter == 0 || random.nextBoolean()) {
            return List.of(new CounterState.Interval(RealDay.OPENING, CLOSING));
        }
        Instant rest = RealDay.OPENING.plus(Duration.ofMinutes(60 + random.nextInt(90)));
        return List.of(
                new CounterState.Interval(RealDay.OPENING, rest),
                new CounterState.Interval(rest.plus(Duration.ofMinutes(30)), CLOSING));
    }

    private static void arrivals(
            RealDay day,
            Random random,
            Map<UUID, Double> capacity,
            double load,
            int mostStops,
            BiConsumer<RealDay.Guest, Instant> judge) {
        List<UUID> queues = capacity.keySet().stream().sorted().toList();
        double meanStops = (1 + mostStops) / 2.0;
        int number = 0;
        for (UUID queue : queues) {
            double perHour = capacity.getOrDefault(queue, 0.0) * load / meanStops;
            day.newcomers.put(
                    queue,
                    new Newcomers(
                            capacity.getOrDefault(queue, 0.0) * load * 0.15,
                            capacity.getOrDefault(queue, 0.0) * load * 0.85,
                            queue));
            Instant at = RealDay.OPENING;
            while (at.isBefore(CLOSING)) {
                at = at.plusMillis((long) (-Math.log(1 - random.nextDouble()) / perHour * 3_600_000));
                List<RealDay.Leg> legs = new ArrayList<>();
                int stops = 1 + random.nextInt(mostStops);
                for (int i = 0; i < stops; i++) {
                    UUID where = i == 0 ? queue : queues.get(random.nextInt(queues.size()));
                    legs.add(new RealDay.Leg(new UUID(6, number * 10L + i), where, 1, random.nextInt(2)));
                }
                boolean priority = random.nextDouble() < 0.15;
                day.comes(new RealDay.Guest(new UUID(4, number), number, priority, at, legs), judge);
                number++;
            }
        }
    }

    /** What the estimator learned of the truth from so many earlier servings of each service. */
    static ServiceTimes learned(RealDay day, int servings, long seed) {
        Random random = new Random(seed);
        Map<UUID, ServiceTime> times = new HashMap<>();
        day.truths.forEach((queue, truth) -> {
            ServiceTime time = ServiceTime.of(
                    truth.spread() == 0
                            ? TypicalTime.exactly(truth.medianMinutes())
                            : TypicalTime.ofMinutes(truth.medianMinutes() * (0.7 + random.nextDouble())));
            for (int i = 0; i < servings; i++) {
                time = time.learning(truth.draw(random, 1), 1, true);
            }
            times.put(queue, time);
        });
        return new ServiceTimes(times);
    }

    static Wish wish(RealDay.Guest guest, Instant now) {
        List<WishedStop> stops = guest.legs.stream()
                .map(leg -> new WishedStop(leg.id, leg.queue, leg.queue, leg.quantity, leg.floor, java.util.Set.of()))
                .toList();
        return new Wish(now, guest.priority, guest.floor, stops);
    }
}
