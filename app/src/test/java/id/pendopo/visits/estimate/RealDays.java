package id.pendopo.visits.estimate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Random days of random malls, four hours long, and what the estimator knows of them. */
final class RealDays {
    static final Instant CLOSING = RealDay.OPENING.plus(Duration.ofHours(4));

    /** How crowded each hour is against the day's mean. */
    private static final double[] HOURS = {0.8, 1.3, 1.1, 0.8};

    private static final int PAST_DAYS = 20;
    private static final double PRIORITY = 0.15;

    private RealDays() {}

    /**
     * What kind of days.
     *
     * @param load arrivals as a share of what the counters can serve
     * @param mostStops of a visit
     * @param sharing whether some counters call from two queues
     * @param surprises what nobody can know: officers of different speed, days that go slower or are fuller than others,
     *     servings that hang, breaks that nobody announced, counters that open late
     */
    record Kind(double spread, double noShows, double load, int mostStops, boolean sharing, boolean surprises) {

        static Kind certain(double load, int mostStops, boolean sharing) {
            return new Kind(0, 0, load, mostStops, sharing, false);
        }
    }

    /** A mall of three to six queues with one to three services and one to four counters each. */
    static RealDay random(long seed, Kind kind, BiConsumer<RealDay.Guest, Instant> judge) {
        Random random = new Random(seed);
        RealDay day = new RealDay(seed);
        day.noShowShare = kind.noShows();
        day.certain = kind.spread() == 0;
        if (kind.surprises()) {
            day.pace = Math.exp(0.1 * random.nextGaussian());
            day.fatigue = 1 + 0.2 * random.nextDouble();
        }
        int queues = 3 + random.nextInt(4);
        int counter = 0;
        Map<UUID, Double> capacity = new HashMap<>();
        for (int i = 0; i < queues; i++) {
            UUID queue = new UUID(1, i);
            double mean = services(day, random, queue, i, kind);
            day.closing.put(queue, CLOSING);
            int counters = 1 + random.nextInt(4);
            for (int c = 0; c < counters; c++) {
                List<UUID> served = kind.sharing() && random.nextInt(4) == 0 && i > 0
                        ? List.of(queue, new UUID(1, random.nextInt(i)))
                        : List.of(queue);
                double slowness = kind.surprises() ? Math.exp(0.2 * random.nextGaussian()) : 1;
                day.desks.add(new RealDay.Desk(new UUID(3, counter++), served, manned(random, c, kind), slowness));
            }
            capacity.put(queue, counters * 60 / (mean + 0.7));
        }
        arrivals(day, random, capacity, kind, judge);
        return day;
    }

    private static UUID service(int queue, int which) {
        return new UUID(2, queue * 10L + which);
    }

    private static int services(UUID queue) {
        return 1 + (int) (queue.getLeastSignificantBits() % 3);
    }

    /** The mean minutes of a queue's services. */
    private static double services(RealDay day, Random random, UUID queue, int index, Kind kind) {
        double tail = kind.surprises() ? 0.04 : 0;
        double sum = 0;
        for (int s = 0; s < services(queue); s++) {
            double minutes = 3 + random.nextInt(15);
            day.truths.put(service(index, s), new RealDay.Truth(minutes, kind.spread(), tail));
            sum += minutes * Math.exp(kind.spread() * kind.spread() / 2) * (1 + 2 * tail);
        }
        return sum / services(queue);
    }

    private static List<CounterState.Interval> manned(Random random, int counter, Kind kind) {
        Instant opens = kind.surprises() && random.nextInt(4) == 0
                ? RealDay.OPENING.plus(Duration.ofMinutes(random.nextInt(25)))
                : RealDay.OPENING;
        if (counter == 0 || !kind.surprises() || random.nextBoolean()) {
            return List.of(new CounterState.Interval(opens, CLOSING));
        }
        Instant rest = RealDay.OPENING.plus(Duration.ofMinutes(60 + random.nextInt(90)));
        return List.of(
                new CounterState.Interval(opens, rest),
                new CounterState.Interval(rest.plus(Duration.ofMinutes(10 + random.nextInt(21))), CLOSING));
    }

    private static void arrivals(
            RealDay day,
            Random random,
            Map<UUID, Double> capacity,
            Kind kind,
            BiConsumer<RealDay.Guest, Instant> judge) {
        List<UUID> queues = capacity.keySet().stream().sorted().toList();
        double rush = kind.surprises() ? Math.exp(0.2 * random.nextGaussian()) : 1;
        int number = 0;
        for (UUID queue : queues) {
            double stopsPerHour = capacity.getOrDefault(queue, 0.0) * kind.load();
            day.newcomers.put(queue, remembered(random, queue, stopsPerHour));
            day.believedNoShows.put(queue, believed(random, kind.noShows()));
            double perHour = rush * stopsPerHour * 2 / (1 + kind.mostStops());
            Instant at = RealDay.OPENING;
            while (at.isBefore(CLOSING)) {
                double now = perHour
                        * HOURS[
                                (int) Math.min(
                                        3, Duration.between(RealDay.OPENING, at).toHours())];
                at = at.plusMillis((long) (-Math.log(1 - random.nextDouble()) / now * 3_600_000));
                List<RealDay.Leg> legs = new ArrayList<>();
                int stops = 1 + random.nextInt(kind.mostStops());
                for (int i = 0; i < stops; i++) {
                    UUID where = i == 0 ? queue : queues.get(random.nextInt(queues.size()));
                    int which = random.nextInt(services(where));
                    UUID service = service((int) where.getLeastSignificantBits(), which);
                    legs.add(new RealDay.Leg(new UUID(6, number * 10L + i), where, service, 1, random.nextInt(2)));
                }
                boolean priority = random.nextDouble() < PRIORITY;
                day.comes(new RealDay.Guest(new UUID(4, number), number, priority, at, legs), judge);
                number++;
            }
        }
    }

    /** What twenty other days taught about who comes to a queue. */
    private static Newcomers remembered(Random random, UUID queue, double stopsPerHour) {
        List<Newcomers.Rate> rates = new ArrayList<>();
        for (int hour = 0; hour < HOURS.length; hour++) {
            double expected = stopsPerHour * HOURS[hour] * PAST_DAYS;
            rates.add(new Newcomers.Rate(
                    RealDay.OPENING.plus(Duration.ofHours(hour + 1)),
                    about(random, expected * PRIORITY) / (PAST_DAYS + 1),
                    about(random, expected * (1 - PRIORITY)) / (PAST_DAYS + 1)));
        }
        List<Newcomers.Share> shares = new ArrayList<>();
        for (int s = 0; s < services(queue); s++) {
            shares.add(new Newcomers.Share(service((int) queue.getLeastSignificantBits(), s), 1));
        }
        return new Newcomers(rates, shares);
    }

    private static double about(Random random, double expected) {
        return Math.max(0, expected + Math.sqrt(expected) * random.nextGaussian());
    }

    private static double believed(Random random, double noShows) {
        double seen = Math.round(about(random, noShows * 300));
        return noShows == 0 ? 0 : (seen + 1) / (300 + 50);
    }

    /** What the estimator learned of the truth from so many earlier servings of each service, by any officer. */
    static ServiceTimes learned(RealDay day, int servings, long seed) {
        Random random = new Random(seed);
        boolean alike = day.desks.stream().allMatch(desk -> desk.slowness == 1);
        Map<UUID, ServiceTime> times = new HashMap<>();
        day.truths.forEach((service, truth) -> {
            ServiceTime time = ServiceTime.of(
                    truth.spread() == 0
                            ? TypicalTime.exactly(truth.medianMinutes())
                            : TypicalTime.ofMinutes(truth.medianMinutes() * (0.7 + random.nextDouble())));
            for (int i = 0; i < servings; i++) {
                double slowness = alike ? 1 : Math.exp(0.22 * random.nextGaussian()) * (1 + 0.2 * random.nextDouble());
                time = time.learning(truth.draw(random, slowness), 1, true);
            }
            times.put(service, time);
        });
        return new ServiceTimes(times);
    }

    static Wish wish(RealDay.Guest guest, Instant now) {
        List<WishedStop> stops = guest.legs.stream()
                .map(leg -> new WishedStop(leg.id, leg.queue, leg.service, leg.quantity, leg.floor, Set.of()))
                .toList();
        return new Wish(now, guest.priority, guest.floor, stops);
    }
}
