package id.pendopo.visits.hall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.database.AfterCommit;
import id.pendopo.platform.database.Wall;
import id.pendopo.visits.estimate.Forecast;
import id.pendopo.visits.estimate.ForecastRules;
import id.pendopo.visits.estimate.MallState;
import id.pendopo.visits.estimate.TicketMachine;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.setup.QueueBooks;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The forecast of each mall, as old as {@link Halls} lets a hall be. Tickets given since are counted on top, so that a
 * second's rush does not slip past the gate. While somebody asks, it is made anew shortly before it is too old, so that
 * nobody waits for it.
 */
@Component
public class Forecasts {
    private static final Logger LOG = LoggerFactory.getLogger(Forecasts.class);

    private final Halls halls;
    private final Directory directory;
    private final QueueBooks books;
    private final HallModel model;
    private final LearnedTimes times;
    /** Of malls that somebody looks at: nobody holds an outlook for longer than a request, and hundreds take much memory. */
    private final Cache<UUID, Slot> slots =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofSeconds(20)).build();

    private final ExecutorService ahead = Executors.newVirtualThreadPerTaskExecutor();

    Forecasts(Halls halls, Directory directory, QueueBooks books, HallModel model, LearnedTimes times) {
        this.halls = halls;
        this.directory = directory;
        this.books = books;
        this.model = model;
        this.times = times;
    }

    /** The hall, the forecast made from it, and who joined each queue since it was read. */
    public static final class Outlook {
        private final HallState state;
        private final Forecast forecast;
        private final SimpleEstimates simple;
        private final Arrivals arrivals;
        private final Map<UUID, Integer> before;

        /** @param before what {@code arrivals} said just before the hall was read */
        private Outlook(
                HallState state,
                Forecast forecast,
                SimpleEstimates simple,
                Arrivals arrivals,
                Map<UUID, Integer> before) {
            this.state = state;
            this.forecast = forecast;
            this.simple = simple;
            this.arrivals = arrivals;
            this.before = before;
        }

        public HallState state() {
            return state;
        }

        public Forecast forecast() {
            return forecast;
        }

        /** How many joined a queue since. */
        public int issued(UUID queue) {
            return arrivals.of(queue) - before.getOrDefault(queue, 0);
        }

        /** The same of some queues. */
        public Map<UUID, Integer> issued(Collection<UUID> queues) {
            Map<UUID, Integer> counts = new HashMap<>();
            queues.forEach(queue -> counts.put(queue, issued(queue)));
            return counts;
        }

        /** Somebody has taken a ticket for it. */
        public void joined(UUID queue) {
            arrivals.add(queue);
        }

        /** What the simple rules say to someone who comes to a queue now. */
        public SimpleEstimates.Rules simply(UUID queue) {
            return simple.of(queue, issued(queue));
        }
    }

    private static final class Slot {
        private final Arrivals arrivals = new Arrivals();
        private volatile @Nullable Outlook outlook;
        private boolean renewing;
    }

    /** At most a second old. */
    public Outlook recently(UUID mall) {
        Slot slot = slot(mall);
        Outlook known = slot.outlook;
        if (known != null && halls.isFresh(known.state())) {
            if (!halls.isNoOlder(known.state(), Halls.AGING)) {
                renewAhead(mall, slot, known);
            }
            return known;
        }
        synchronized (slot) {
            Outlook now = slot.outlook;
            if (now == null || !halls.isFresh(now.state())) {
                now = make(mall, slot);
                slot.outlook = now;
            }
            return now;
        }
    }

    /** At most ten seconds old: for pages that show minutes to thousands, and a call at once. Never for the gate. */
    public Outlook lately(UUID mall) {
        Slot slot = slot(mall);
        Outlook known = slot.outlook;
        if (known == null || !halls.isNoOlder(known.state(), Halls.LATE)) {
            return recently(mall);
        }
        if (!halls.isNoOlder(known.state(), Halls.LATE.dividedBy(2))) {
            renewAhead(mall, slot, known);
        }
        return known;
    }

    /** Made of what is true now. */
    public Outlook now(UUID mall) {
        Slot slot = slot(mall);
        Outlook outlook = make(mall, slot);
        slot.outlook = outlook;
        return outlook;
    }

    /** Once what happens is true: whoever asked before the commit was told what was, and kept it. */
    public void forget(UUID mall) {
        AfterCommit.run(() -> {
            slot(mall).outlook = null;
            halls.forget(mall);
        });
    }

    /** Somebody was let into a queue; once it is true, whoever asks a forecast that was made before finds it ahead. */
    public void joined(UUID mall, UUID queue) {
        AfterCommit.run(() -> slot(mall).arrivals.add(queue));
    }

    private Slot slot(UUID mall) {
        return slots.get(mall, m -> new Slot());
    }

    private void renewAhead(UUID mall, Slot slot, Outlook old) {
        synchronized (slot) {
            if (slot.renewing || slot.outlook != old) {
                return;
            }
            slot.renewing = true;
        }
        int region = Wall.region();
        ahead.execute(() -> Wall.run(region, () -> renew(mall, slot, old)));
    }

    /** Whoever has forgotten the old one meanwhile knows something that the new one may have missed. */
    private void renew(UUID mall, Slot slot, Outlook old) {
        @Nullable Outlook made = null;
        try {
            made = make(mall, slot);
        } catch (DataAccessException e) {
            LOG.debug("forecast of {} not renewed: whoever needs it next makes it", mall, e);
        } finally {
            synchronized (slot) {
                slot.renewing = false;
                if (made != null && slot.outlook == old) {
                    slot.outlook = made;
                }
            }
        }
    }

    /** The same hall, were a visitor to make these stops one after the other; nobody else is told of it. */
    public Forecast supposing(Outlook outlook, LiveVisit visit, List<UUID> order) {
        UUID mall = outlook.state().mall();
        QueueBook book = books.of(mall);
        HallState supposed = outlook.state().with(visit.oneByOne(order));
        return played(mall, model.of(directory.plan(mall), book, supposed), rules(mall, book), supposed);
    }

    private Forecast played(UUID mall, MallState seen, ForecastRules rules, HallState state) {
        return Forecast.of(seen, times.of(mall), rules, state.at().toEpochMilli());
    }

    private ForecastRules rules(UUID mall, QueueBook book) {
        return book.rules().forecast().withCaution(times.caution(mall));
    }

    private Outlook make(UUID mall, Slot slot) {
        Map<UUID, Integer> before = slot.arrivals.now();
        MallPlan plan = directory.plan(mall);
        QueueBook book = books.of(mall);
        HallState state = halls.now(mall);
        MallState seen = model.of(plan, book, state);
        ForecastRules rules = rules(mall, book);
        Forecast forecast = played(mall, seen, rules, state);
        SimpleEstimates simple = SimpleEstimates.of(state, TicketMachine.of(seen, times.of(mall), rules));
        return new Outlook(state, forecast, simple, slot.arrivals, before);
    }
}
