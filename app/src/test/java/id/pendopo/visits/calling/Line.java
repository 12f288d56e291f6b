package id.pendopo.visits.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A queue with random visitors and random slots, played by the policy or by arrival. */
final class Line {
    static final Instant OPENING = Instant.parse("2026-11-23T01:00:00Z");

    final List<Visitor> visitors = new ArrayList<>();
    final List<Instant> slots = new ArrayList<>();
    final CallingRules rules;

    Line(CallingRules rules) {
        this.rules = rules;
    }

    /** Who comes: when, of which group, and when they are elsewhere. */
    record Visitor(UUID id, int number, boolean priority, Instant arrivedAt, Appointment appointment, List<Away> away) {
        boolean isFree(Instant now) {
            return !arrivedAt.isAfter(now)
                    && away.stream()
                            .noneMatch(time ->
                                    !time.from().isAfter(now) && time.to().isAfter(now));
        }

        Duration waited(Instant now) {
            Duration waited = Duration.between(arrivedAt, now);
            for (Away time : away) {
                Instant to = time.to().isBefore(now) ? time.to() : now;
                waited = time.from().isBefore(to) ? waited.minus(Duration.between(time.from(), to)) : waited;
            }
            return waited;
        }

        boolean precedes(Visitor that) {
            return BY_ARRIVAL.compare(this, that) < 0;
        }

        boolean isDue(Instant now, CallingRules rules) {
            return appointment instanceof Appointment.At(Instant time)
                    && !time.minus(rules.appointmentLead()).isAfter(now)
                    && !arrivedAt.isAfter(time.plus(rules.appointmentGrace()));
        }

        Candidate candidate(Instant now) {
            return new Candidate(id, priority, arrivedAt, now.minus(waited(now)), appointment, number);
        }
    }

    record Away(Instant from, Instant to) {}

    /** One call: when, whom, and why. */
    record Call(int slot, Instant at, Visitor visitor, Reason reason, Turns before) {}

    static final Comparator<Visitor> BY_ARRIVAL =
            Comparator.comparing(Visitor::arrivedAt).thenComparing(Visitor::number);

    static Line random(long seed, boolean elsewhere, boolean appointments) {
        Random random = new Random(seed);
        CallingRules rules = new CallingRules(
                Duration.ofMinutes(10 + random.nextInt(60)),
                1 + random.nextInt(3),
                1 + random.nextInt(3),
                Duration.ofMinutes(random.nextInt(6)),
                Duration.ofMinutes(random.nextInt(11)));
        Line line = new Line(rules);
        double priorityShare = random.nextDouble();
        int minutes = 30 + random.nextInt(150);
        int count = 1 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            Instant arrival = OPENING.plus(Duration.ofMinutes(random.nextInt(minutes)));
            Appointment appointment = appointments && random.nextInt(4) == 0
                    ? Appointment.at(arrival.plus(Duration.ofMinutes(random.nextInt(60) - 20)))
                    : Appointment.none();
            List<Away> away = new ArrayList<>();
            Instant from = arrival;
            while (elsewhere && random.nextInt(3) == 0) {
                from = from.plus(Duration.ofMinutes(random.nextInt(30)));
                Instant to = from.plus(Duration.ofMinutes(1 + random.nextInt(40)));
                away.add(new Away(from, to));
                from = to;
            }
            line.visitors.add(new Visitor(
                    new UUID(random.nextLong(), random.nextLong()),
                    i,
                    random.nextDouble() < priorityShare,
                    arrival,
                    appointment,
                    away));
        }
        line.slots(random, count);
        return line;
    }

    /** Slots of several counters, until everybody can have been called. */
    private void slots(Random random, int count) {
        int counters = 1 + random.nextInt(4);
        int pace = 1 + random.nextInt(9);
        for (int counter = 0; counter < counters; counter++) {
            Instant at = OPENING.plus(Duration.ofMinutes(random.nextInt(20)));
            for (int i = 0; i < count + 400; i++) {
                slots.add(at);
                at = at.plus(Duration.ofMinutes(1 + random.nextInt(pace)));
            }
        }
        slots.sort(Comparator.naturalOrder());
    }

    /** The calls of the policy. */
    List<Call> play() {
        List<Visitor> left = new ArrayList<>(visitors);
        List<Call> calls = new ArrayList<>();
        Turns turns = Turns.start();
        for (int slot = 0; slot < slots.size() && !left.isEmpty(); slot++) {
            Instant now = slots.get(slot);
            List<Candidate> free = left.stream()
                    .filter(visitor -> visitor.isFree(now))
                    .map(visitor -> visitor.candidate(now))
                    .toList();
            var choice = CallingPolicy.choose(free, turns, rules, now);
            if (choice.isPresent()) {
                Visitor called = left.stream()
                        .filter(visitor -> visitor.id().equals(choice.get().stopId()))
                        .findFirst()
                        .orElseThrow();
                left.remove(called);
                calls.add(new Call(slot, now, called, choice.get().reason(), turns));
                turns = turns.after(choice.get());
            }
        }
        return calls;
    }

    /** The same visitors, one of them without appointment. */
    List<Visitor> without(Visitor booked) {
        return visitors.stream()
                .map(one -> one.equals(booked)
                        ? new Visitor(
                                one.id(), one.number(), one.priority(), one.arrivedAt(), Appointment.none(), one.away())
                        : one)
                .toList();
    }

    /** The calls by arrival alone, due appointments first. */
    List<Call> playByArrival(List<Visitor> all) {
        List<Visitor> left = new ArrayList<>(all);
        List<Call> calls = new ArrayList<>();
        for (int slot = 0; slot < slots.size() && !left.isEmpty(); slot++) {
            Instant now = slots.get(slot);
            Visitor called = left.stream()
                    .filter(visitor -> visitor.isFree(now))
                    .min(Comparator.comparing((Visitor visitor) -> !visitor.isDue(now, rules))
                            .thenComparing(BY_ARRIVAL))
                    .orElse(null);
            if (called != null) {
                left.remove(called);
                calls.add(new Call(slot, now, called, new Reason.Arrival(called.arrivedAt()), Turns.start()));
            }
        }
        return calls;
    }
}
