package id.pendopo.visits.tickets;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.Pulse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Group commit: whoever wants a number of the same region while a batch is being written goes with the next one. A batch
 * never mixes regions. When a batch is refused, each of its members is tried alone, so that one can't spoil the others.
 */
@Component
class TicketCombiner {
    private static final Logger LOG = LoggerFactory.getLogger(TicketCombiner.class);
    private static final int BATCH = 200;
    /** Whoever hears nothing until then may ask again: the same key gives the ticket if it was written after all. */
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** Batches of different regions at the same time; more would only fight for two cores. */
    private static final int AT_ONCE = 4;

    private final TicketStatement statement;
    private final Pulse pulse;
    private final Map<Integer, Line> lines = new ConcurrentHashMap<>();
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);

    TicketCombiner(TicketStatement statement, Pulse pulse) {
        this.statement = statement;
        this.pulse = pulse;
    }

    record Waiting(Draft draft, CompletableFuture<Optional<Integer>> number) {}

    private static final class Line {
        private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
        private boolean running;
    }

    /** @return the number; empty when the key had been used before */
    Optional<Integer> write(Draft draft) {
        Waiting mine = new Waiting(draft, new CompletableFuture<>());
        Line line = lines.computeIfAbsent(draft.region(), r -> new Line());
        synchronized (line) {
            line.waiting.add(mine);
            if (!line.running) {
                line.running = true;
                writers.execute(() -> Wall.run(draft.region(), () -> drain(draft.region(), line)));
            }
        }
        try {
            return mine.number()
                    .orTimeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof DataAccessException refused) {
                throw refused;
            }
            if (e.getCause() instanceof TimeoutException late) {
                throw new QueryTimeoutException("no number within " + LONGEST, late);
            }
            throw e;
        }
    }

    /** Alone, in the caller's transaction. */
    Optional<Integer> writeHere(Draft draft) {
        return Optional.ofNullable(
                statement.write(draft.region(), List.of(draft)).get(draft.visit()));
    }

    private void drain(int region, Line line) {
        while (true) {
            places.acquireUninterruptibly();
            try {
                List<Waiting> batch = next(line);
                if (batch.isEmpty()) {
                    return;
                }
                write(region, batch);
            } finally {
                places.release();
            }
            pulse.hurry();
        }
    }

    private static List<Waiting> next(Line line) {
        synchronized (line) {
            List<Waiting> batch = new ArrayList<>();
            while (batch.size() < BATCH && !line.waiting.isEmpty()) {
                batch.add(line.waiting.poll());
            }
            line.running = !batch.isEmpty();
            return batch;
        }
    }

    void write(int region, List<Waiting> batch) {
        try {
            Map<UUID, Integer> numbers =
                    statement.write(region, batch.stream().map(Waiting::draft).toList());
            batch.forEach(w -> w.number()
                    .complete(Optional.ofNullable(numbers.get(w.draft().visit()))));
        } catch (DataAccessResourceFailureException | TransientDataAccessException e) {
            // Nothing is wrong with the tickets: trying each alone would only keep all of them waiting.
            batch.forEach(w -> w.number().completeExceptionally(e));
        } catch (RuntimeException | Error e) {
            // The boundary of a batch: whatever goes wrong inside it, the line behind it moves on.
            if (batch.size() > 1 && e instanceof RuntimeException) {
                batch.forEach(w -> write(region, List.of(w)));
                return;
            }
            if (!(e instanceof DataIntegrityViolationException)) {
                LOG.error("{} tickets of region {} could not be written", batch.size(), region, e);
            }
            batch.forEach(w -> w.number().completeExceptionally(e));
        }
    }
}
