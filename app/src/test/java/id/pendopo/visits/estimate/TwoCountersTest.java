package id.pendopo.visits.estimate;

import id.pendopo.visits.calling.Appointment;
import id.pendopo.visits.calling.Turns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A counter for each of two queues, ten minutes exactly for each service: everything can be worked out by hand. */
abstract class TwoCountersTest {
    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    static final Instant CLOSING = NOW.plus(Duration.ofHours(2));

    static final UUID RECORDS = new UUID(1, 1);

    static final UUID LICENCES = new UUID(1, 2);

    static final ForecastRules RULES = new ForecastRules(
            ForecastRules.standard().calling(), Duration.ZERO, Duration.ofMinutes(2), Duration.ZERO, 5, Caution.none());

    static final ServiceTimes TIMES = new ServiceTimes(Map.of(), ServiceTime.of(TypicalTime.exactly(10)));

    final List<VisitState> visits = new ArrayList<>();

    final List<CounterState> counters =
            new ArrayList<>(List.of(counter(1, RECORDS, NOW, CLOSING), counter(2, LICENCES, NOW, CLOSING)));

    Forecast forecast() {
        List<QueueState> queues = List.of(queue(RECORDS), queue(LICENCES));
        return Forecast.of(new MallState(NOW, queues, counters, visits, Walk.none()), TIMES, RULES, 1);
    }

    List<Instant> calls(UUID... stops) {
        Forecast forecast = forecast();
        return List.of(stops).stream()
                .map(stop -> forecast.call(stop).orElseThrow().median())
                .toList();
    }

    UUID waits(int number, boolean priority, UUID queue) {
        StopAhead stop = stop(number, queue);
        visits.add(visit(number, priority, NOW.minusSeconds(800).plusSeconds(number), stop));
        return stop.id();
    }

    static StopAhead stop(int id, UUID queue) {
        return new StopAhead(
                new UUID(6, id), queue, queue, 1, 0, Appointment.none(), new StopAhead.Phase.Waiting(Duration.ZERO));
    }

    static VisitState visit(int number, boolean priority, Instant arrived, StopAhead... stops) {
        return new VisitState(new UUID(4, number), number, priority, arrived, 0, List.of(stops));
    }

    static QueueState queue(UUID id) {
        return new QueueState(id, CLOSING, 0, Turns.start(), Newcomers.none(id));
    }

    static CounterState counter(int id, UUID queue, Instant from, Instant to) {
        return new CounterState(new UUID(3, id), List.of(queue), List.of(new CounterState.Interval(from, to)));
    }

    static Wish wish(UUID... queues) {
        return new Wish(
                NOW,
                false,
                0,
                List.of(queues).stream()
                        .map(queue -> new WishedStop(queue, queue, queue, 1, 0, Set.<UUID>of()))
                        .toList());
    }

    static Instant in(int minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }
}
