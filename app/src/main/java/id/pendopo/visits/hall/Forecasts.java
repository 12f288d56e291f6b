package id.pendopo.visits.hall;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.visits.estimate.Forecast;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.setup.QueueBooks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * The forecast of each mall, at most a second old. Tickets given since are counted on top, so that a second's rush does
 * not slip past the gate. One thread makes a new forecast; the others go on with the one they have.
 */
@Component
public class Forecasts {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Halls halls;
    private final Directory directory;
    private final QueueBooks books;
    private final HallModel model;
    private final LearnedTimes times;
    private final InstantSource clock;
    private final Map<UUID, Slot> slots = new ConcurrentHashMap<>();

    Forecasts(
            Halls halls,
            Directory directory,
            QueueBooks books,
            HallModel model,
            LearnedTimes times,
            InstantSource clock) {
        this.halls = halls;
        this.directory = directory;
        this.books = books;
        this.model = model;
        this.times = times;
        this.clock = clock;
    }

    /** The hall, the forecast made from it, and the stops that joined each queue since. */
    public record Outlook(HallState state, Forecast forecast, Map<UUID, AtomicInteger> issuedSince) {
        public int issued(UUID queue) {
            AtomicInteger count = issuedSince.get(queue);
            return count == null ? 0 : count.get();
        }

        public Map<UUID, Integer> issued() {
            Map<UUID, Integer> counts = new java.util.HashMap<>();
            issuedSince.forEach((queue, count) -> counts.put(queue, count.get()));
            return counts;
        }

        public void joined(UUID queue) {
            issuedSince.computeIfAbsent(queue, q -> new AtomicInteger()).incrementAndGet();
        }
    }

    /** At most a second old. */
    public Outlook recently(UUID mall) {
        Slot slot = slots.computeIfAbsent(mall, m -> new Slot());
        Outlook known = slot.outlook;
        if (known != null && isFresh(known)) {
            return known;
        }
        synchronized (slot) {
            Outlook now = slot.outlook;
            if (now == null || !isFresh(now)) {
                now = make(mall);
                slot.outlook = now;
            }
            return now;
        }
    }

    /** Made of what is true now. */
    public Outlook now(UUID mall) {
        Outlook outlook = make(mall);
        slots.computeIfAbsent(mall, m -> new Slot()).outlook = outlook;
        return outlook;
    }

    public void forget(UUID mall) {
        slots.remove(mall);
        halls.forget(mall);
    }

    private boolean isFresh(Outlook outlook) {
        Instant at = outlook.state().at();
        Instant now = clock.instant();
        return !at.isAfter(now) && at.plus(FRESH).isAfter(now);
    }

    private Outlook make(UUID mall) {
        MallPlan plan = directory.plan(mall);
        QueueBook book = books.of(mall);
        HallState state = halls.now(mall);
        long seed = state.at().toEpochMilli();
        Forecast forecast = Forecast.of(
                model.of(plan, book, state), times.of(mall), book.rules().forecast(), seed);
        return new Outlook(state, forecast, new ConcurrentHashMap<>());
    }

    private static final class Slot {
        private volatile @org.jspecify.annotations.Nullable Outlook outlook;
    }
}
