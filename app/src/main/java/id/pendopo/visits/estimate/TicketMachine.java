package id.pendopo.visits.estimate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The rule that the forecast has to beat: what a good ticket machine says. Place in line × how long a service takes at
 * present ÷ counters that are open. It knows what those ahead come for and how long that has taken lately, and which
 * counters are manned; it looks at one queue alone and doesn't play anything forward.
 */
public final class TicketMachine {
    private final Instant now;
    private final Map<UUID, Line> lines = new HashMap<>();
    private final Map<UUID, List<Instant>> opening = new HashMap<>();
    private final Map<UUID, Duration> usual = new HashMap<>();

    private TicketMachine(MallState state) {
        now = state.now();
    }

    private static final class Line {
        private Duration work = Duration.ZERO;
        private int waiting;
        private int busy;
    }

    /** Reads the mall once, for all its queues. */
    public static TicketMachine of(MallState state, ServiceTimes times, ForecastRules rules) {
        TicketMachine machine = new TicketMachine(state);
        for (QueueState queue : state.queues()) {
            machine.usual.put(
                    queue.id(), rules.onTheWay().plus(queue.newcomers().meanService(times)));
        }
        Map<UUID, List<UUID>> queuesOf = new HashMap<>();
        for (CounterState counter : state.counters()) {
            queuesOf.put(counter.id(), counter.queues());
            counter.manned().stream()
                    .findFirst()
                    .ifPresent(spell -> counter.queues()
                            .forEach(queue -> machine.opening
                                    .computeIfAbsent(queue, q -> new ArrayList<>())
                                    .add(spell.from())));
        }
        state.visits().stream()
                .flatMap(visit -> visit.stops().stream())
                .forEach(stop -> machine.count(stop, times, rules, queuesOf));
        return machine;
    }

    private void count(StopAhead stop, ServiceTimes times, ForecastRules rules, Map<UUID, List<UUID>> queuesOf) {
        switch (stop.phase()) {
            case StopAhead.Phase.Waiting _ -> {
                Line line = line(stop.queue());
                line.waiting++;
                line.work = line.work
                        .plus(rules.onTheWay())
                        .plus(times.of(stop.service()).mean(stop.quantity()));
            }
            case StopAhead.Phase.Called(UUID counter, Instant _) -> busy(queuesOf.getOrDefault(counter, List.of()));
            case StopAhead.Phase.InService(UUID counter, Instant _) -> busy(queuesOf.getOrDefault(counter, List.of()));
            case StopAhead.Phase.Held _, StopAhead.Phase.Blocked _ -> {}
        }
    }

    private void busy(List<UUID> queues) {
        queues.forEach(queue -> line(queue).busy++);
    }

    private Line line(UUID queue) {
        return lines.computeIfAbsent(queue, q -> new Line());
    }

    /** When someone who joins a queue now is called, after {@code joined} others who came since the mall was read. */
    public Instant call(UUID queue, int joined) {
        return after(queue, lines.getOrDefault(queue, new Line()).waiting + joined);
    }

    /** When someone is called who has so many ahead; whoever finds all counters busy waits for their own turn, too. */
    Instant after(UUID queue, int ahead) {
        List<Instant> counters = opening.getOrDefault(queue, List.of());
        long open = counters.stream().filter(from -> !from.isAfter(now)).count();
        Instant from =
                open > 0 ? now : counters.stream().min(Instant::compareTo).orElse(now);
        long serving = Math.max(1, open > 0 ? open : counters.size());
        Line line = lines.getOrDefault(queue, new Line());
        Duration average =
                line.waiting == 0 ? usual.getOrDefault(queue, Duration.ZERO) : line.work.dividedBy(line.waiting);
        int place = ahead + (open > 0 && line.busy >= open ? 1 : 0);
        return from.plus(average.multipliedBy(place).dividedBy(serving));
    }
}
