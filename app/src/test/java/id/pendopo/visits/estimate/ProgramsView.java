package id.pendopo.visits.estimate;

import id.pendopo.visits.calling.Appointment;
import id.pendopo.visits.calling.Turns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the program would know of a real day at some moment. */
final class ProgramsView {
    private ProgramsView() {}

    static MallState of(RealDay day, Instant now) {
        List<QueueState> queues = day.closing.keySet().stream()
                .sorted()
                .map(queue -> new QueueState(
                        queue,
                        day.closing.getOrDefault(queue, now),
                        day.believedNoShows.getOrDefault(queue, day.noShowShare),
                        day.turns.getOrDefault(queue, Turns.start()),
                        day.newcomers.getOrDefault(queue, Newcomers.none(queue))))
                .toList();
        Paces paces = Paces.of(day.served);
        List<CounterState> counters = day.desks.stream()
                .map(desk -> new CounterState(
                        desk.id, desk.queues, day.certain ? Pace.usual() : paces.of(desk.id), manned(desk, now)))
                .toList();
        List<VisitState> visits = day.guests.stream()
                .map(guest -> new VisitState(
                        guest.id,
                        guest.number,
                        guest.priority,
                        guest.arrived,
                        guest.floor,
                        guest.legs.stream()
                                .filter(leg -> leg.ended.equals(Instant.MAX))
                                .map(leg -> stop(leg, now))
                                .toList()))
                .filter(visit -> !visit.stops().isEmpty())
                .toList();
        return new MallState(now, queues, counters, visits, RealDay.WALK);
    }

    private static StopAhead stop(RealDay.Leg leg, Instant now) {
        StopAhead.Phase phase = leg.called.equals(Instant.MAX)
                ? new StopAhead.Phase.Waiting(leg.waited(now))
                : leg.started.isAfter(now)
                        ? new StopAhead.Phase.Called(leg.desk, leg.called)
                        : new StopAhead.Phase.InService(leg.desk, leg.started);
        return new StopAhead(leg.id, leg.queue, leg.service, leg.quantity, leg.floor, Appointment.none(), phase);
    }

    /** As {@code MannedCounters} tells it: open to the end, on a break until its end, or hoped for in ten minutes. */
    private static List<CounterState.Interval> manned(RealDay.Desk desk, Instant now) {
        Instant end = desk.manned.getLast().to();
        Instant from = desk.manned.stream()
                .filter(spell -> spell.to().isAfter(now))
                .findFirst()
                .map(CounterState.Interval::from)
                .orElse(now);
        boolean notYetOpened = now.isBefore(desk.manned.getFirst().from());
        Instant hoped = now.equals(RealDay.OPENING) || now.isBefore(RealDay.OPENING)
                ? RealDay.OPENING
                : now.plus(Duration.ofMinutes(10));
        Instant start = notYetOpened ? hoped : from.isAfter(now) ? from : now;
        return start.isBefore(end) ? List.of(new CounterState.Interval(start, end)) : List.of();
    }
}
