package id.pendopo.visits.estimate;

import id.pendopo.visits.calling.Appointment;
import id.pendopo.visits.calling.CallingPolicy;
import id.pendopo.visits.calling.CallingRules;
import id.pendopo.visits.calling.Candidate;
import id.pendopo.visits.calling.Turns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * A day of a mall as it "really" happens, written apart from the forecast's engine: objects, no phantom, service times
 * of its own. All stops of a visit wait at once; whoever calls first has the visitor. What the forecast gets of it is
 * {@link ProgramsView}: what the program would know, no more.
 */
final class RealDay {
    static final Instant OPENING = Instant.parse("2026-11-23T01:00:00Z");
    static final Walk WALK = new Walk(Duration.ofMinutes(1), Duration.ofMinutes(2));
    static final Duration ON_THE_WAY = Duration.ofSeconds(40);
    static final Duration NO_SHOW = Duration.ofMinutes(2);

    final Map<UUID, Instant> closing = new HashMap<>();
    final Map<UUID, Turns> turns = new HashMap<>();
    final Map<UUID, Truth> truths = new HashMap<>();
    /** What history says of newcomers and no-shows, not what is true today. */
    final Map<UUID, Newcomers> newcomers = new HashMap<>();

    final Map<UUID, Double> believedNoShows = new HashMap<>();
    final List<Desk> desks = new ArrayList<>();
    final List<Guest> guests = new ArrayList<>();
    final CallingRules rules = CallingRules.standard();
    /** What the estimator has learned; filled in before the day begins. */
    ServiceTimes times = new ServiceTimes(Map.of());

    /** Whether nothing is left to chance, and the estimator knows it. */
    boolean certain;

    double noShowShare;
    /** How much longer everything takes today than on most days. */
    double pace = 1;
    /** How much longer everything takes at the end of the day than in the morning. */
    double fatigue = 1;

    final Map<UUID, Paces.Served> served = new HashMap<>();
    private final Random random;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
    private int order;

    RealDay(long seed) {
        random = new Random(seed);
    }

    /**
     * How long a service really takes.
     *
     * @param tail share of servings that take three times as long: a paper is missing, the system hangs
     */
    record Truth(double medianMinutes, double spread, double tail) {
        Duration draw(Random random, double units) {
            double hangs = tail > 0 && random.nextDouble() < tail ? 3 : 1;
            double minutes = medianMinutes * Math.exp(spread * random.nextGaussian()) * units * hangs;
            return Duration.ofMillis(Math.round(minutes * 60_000));
        }
    }

    private record Event(Instant at, int order, Runnable happens) {}

    /** A counter, when it is really manned, and how much longer than others its officer takes. */
    static final class Desk {
        final UUID id;
        final List<UUID> queues;
        final List<CounterState.Interval> manned;
        final double slowness;
        boolean busy;

        Desk(UUID id, List<UUID> queues, List<CounterState.Interval> manned, double slowness) {
            this.id = id;
            this.queues = queues;
            this.manned = manned;
            this.slowness = slowness;
        }
    }

    /** A visit. */
    static final class Guest {
        final UUID id;
        final int number;
        final boolean priority;
        final Instant arrived;
        final List<Leg> legs;
        int floor;
        boolean busy;

        Guest(UUID id, int number, boolean priority, Instant arrived, List<Leg> legs) {
            this.id = id;
            this.number = number;
            this.priority = priority;
            this.arrived = arrived;
            this.legs = legs;
        }
    }

    /** A stop. */
    static final class Leg {
        final UUID id;
        final UUID queue;
        final UUID service;
        final int quantity;
        final int floor;
        Instant ready = Instant.MAX;
        Instant called = Instant.MAX;
        Instant started = Instant.MAX;
        Instant ended = Instant.MAX;
        Duration waited = Duration.ZERO;
        UUID desk = new UUID(0, 0);

        Leg(UUID id, UUID queue, UUID service, int quantity, int floor) {
            this.id = id;
            this.queue = queue;
            this.service = service;
            this.quantity = quantity;
            this.floor = floor;
        }

        Duration waited(Instant now) {
            return ready.isBefore(now) ? waited.plus(Duration.between(ready, now)) : waited;
        }
    }

    /** Plans a guest's coming; {@code judge} sees the mall at that moment and lets them in with {@link #admit}. */
    void comes(Guest guest, BiConsumer<Guest, Instant> judge) {
        at(guest.arrived, () -> judge.accept(guest, guest.arrived));
    }

    void admit(Guest guest, Instant now) {
        guests.add(guest);
        makeReady(guest, now);
    }

    void at(Instant time, Runnable happens) {
        events.add(new Event(time, order++, happens));
    }

    void play() {
        desks.forEach(desk -> desk.manned.forEach(spell -> at(spell.from(), () -> {})));
        while (!events.isEmpty()) {
            Event event = events.remove();
            event.happens().run();
            for (Desk desk : desks) {
                if (!desk.busy && isManned(desk, event.at())) {
                    call(desk, event.at());
                }
            }
        }
    }

    private boolean isManned(Desk desk, Instant now) {
        Instant end = desk.manned.getLast().to();
        boolean overtime = !now.isBefore(end)
                && desk.queues.stream().anyMatch(queue -> !end.isBefore(closing.getOrDefault(queue, Instant.MAX)));
        return overtime
                || desk.manned.stream()
                        .anyMatch(spell ->
                                !spell.from().isAfter(now) && spell.to().isAfter(now));
    }

    private void makeReady(Guest guest, Instant now) {
        for (Leg leg : guest.legs) {
            if (leg.called.equals(Instant.MAX)) {
                leg.ready = now.plus(WALK.between(guest.floor, leg.floor));
                at(leg.ready, () -> {});
            }
        }
    }

    private void call(Desk desk, Instant now) {
        Map<UUID, Leg> legs = new HashMap<>();
        Map<UUID, Guest> owners = new HashMap<>();
        List<Candidate> waiting = new ArrayList<>();
        for (Guest guest : guests) {
            for (Leg leg : guest.legs) {
                if (!guest.busy
                        && leg.called.equals(Instant.MAX)
                        && !leg.ready.isAfter(now)
                        && desk.queues.contains(leg.queue)) {
                    legs.put(leg.id, leg);
                    owners.put(leg.id, guest);
                    waiting.add(new Candidate(
                            leg.id,
                            guest.priority,
                            guest.arrived,
                            now.minus(leg.waited(now)),
                            Appointment.none(),
                            guest.number));
                }
            }
        }
        Turns memory = turns.getOrDefault(desk.queues.getFirst(), Turns.start());
        CallingPolicy.choose(waiting, memory, rules, now).ifPresent(choice -> {
            turns.put(desk.queues.getFirst(), memory.after(choice));
            serve(
                    desk,
                    Objects.requireNonNull(owners.get(choice.stopId())),
                    Objects.requireNonNull(legs.get(choice.stopId())),
                    now);
        });
    }

    private void serve(Desk desk, Guest guest, Leg leg, Instant now) {
        for (Leg other : guest.legs) {
            other.waited = other.waited(now);
            other.ready = Instant.MAX;
        }
        desk.busy = true;
        guest.busy = true;
        leg.called = now;
        leg.desk = desk.id;
        boolean comes = random.nextDouble() >= noShowShare;
        leg.started = now.plus(ON_THE_WAY);
        double progress = Math.clamp(Duration.between(OPENING, now).toMinutes() / 240.0, 0, 1);
        double slowness = desk.slowness * pace * (1 + (fatigue - 1) * progress);
        Truth truth = truths.getOrDefault(leg.service, new Truth(5, 0, 0));
        Instant end = comes
                ? leg.started.plus(truth.draw(random, slowness * (1 + 0.5 * (leg.quantity - 1))))
                : now.plus(NO_SHOW);
        at(end, () -> {
            leg.ended = end;
            if (comes) {
                double slow = times.of(leg.service).slowness(Duration.between(leg.started, end), leg.quantity);
                served.put(
                        desk.id,
                        served.getOrDefault(desk.id, Paces.Served.NOTHING).and(slow));
            }
            desk.busy = false;
            guest.busy = false;
            guest.floor = leg.floor;
            makeReady(guest, end);
        });
    }
}
