package id.pendopo.visits.management;

import id.pendopo.directory.Counter;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.setup.MallRules;
import id.pendopo.visits.setup.QueueBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds counters that are ready and call nobody, though somebody waits for them beyond the mall's promise. */
@Component
class IdleCounters {
    /** A counter, and the queue of its own that waits longest. */
    private record Idle(Counter counter, Instant since, UUID queue, List<LiveStop> waiting, Duration longest) {}

    List<Alarm.ReadyAndWaiting> find(QueueBook book, Board board, HallState state) {
        Map<UUID, List<Idle>> byQueue = new LinkedHashMap<>();
        board.desks().stream()
                .filter(desk -> desk.state() == Board.State.READY && !desk.closing())
                .flatMap(desk -> idle(book, state, desk).stream())
                .forEach(one -> byQueue.computeIfAbsent(one.queue(), queue -> new ArrayList<>())
                        .add(one));
        return byQueue.entrySet().stream()
                .map(entry -> alarm(book, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Alarm.ReadyAndWaiting alarm(QueueBook book, UUID queue, List<Idle> idle) {
        Idle worst = idle.stream().max(Comparator.comparing(Idle::longest)).orElseThrow();
        return new Alarm.ReadyAndWaiting(
                idle.stream().map(Idle::counter).toList(),
                idle.stream().map(Idle::since).min(Comparator.naturalOrder()).orElseThrow(),
                book.queue(queue),
                worst.waiting().size(),
                worst.longest());
    }

    private static Optional<Idle> idle(QueueBook book, HallState state, Board.Desk desk) {
        MallRules rules = book.rules();
        UUID counter = desk.counter().id();
        return desk.since()
                .filter(since -> !state.at().isBefore(since.plus(rules.idle())))
                .flatMap(since -> book.forCounter(counter).stream()
                        .map(queue -> waiting(state, desk.counter(), since, queue))
                        .filter(one -> one.longest().compareTo(rules.targetWait()) > 0)
                        .max(Comparator.comparing(Idle::longest)));
    }

    /** Those whom this counter may call now. */
    private static Idle waiting(HallState state, Counter counter, Instant since, UUID queue) {
        List<LiveStop> waiting = state.waiting(queue).stream()
                .filter(stop -> stop.free()
                        && (stop.onlyCounter() == null || counter.id().equals(stop.onlyCounter())))
                .toList();
        Duration longest = waiting.stream()
                .map(stop -> stop.waited(state.at()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return new Idle(counter, since, queue, waiting, longest);
    }
}
