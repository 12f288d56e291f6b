package id.pendopo.visits.incidents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.time.Days;
import id.pendopo.visits.clockwork.TimedTask;
import id.pendopo.visits.hall.ServingHours;
import id.pendopo.visits.management.Boards;
import id.pendopo.visits.setup.QueueBooks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks at each open mall's alarms a few times a minute and keeps them as incidents; the closing ends them all. */
@Component
class WatchAlarms implements TimedTask {
    private static final Duration EVERY = Duration.ofSeconds(20);

    private final Directory directory;
    private final ServingHours hours;
    private final Boards boards;
    private final QueueBooks books;
    private final IncidentBook book;
    private final InstantSource clock;
    private final Cache<UUID, Instant> looked =
            Caffeine.newBuilder().maximumSize(10_000).build();

    WatchAlarms(
            Directory directory,
            ServingHours hours,
            Boards boards,
            QueueBooks books,
            IncidentBook book,
            InstantSource clock) {
        this.directory = directory;
        this.hours = hours;
        this.boards = boards;
        this.books = books;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public void run(UUID mall) {
        Instant now = clock.instant();
        Instant before = looked.getIfPresent(mall);
        if (before != null && Duration.between(before, now).abs().compareTo(EVERY) < 0) {
            return;
        }
        looked.put(mall, now);
        MallPlan plan = directory.plan(mall);
        book.running(mall).forEach(one -> endIfOver(plan, one, now));
        LocalDate today = Days.today(now, plan.mall().zone());
        hours.ofDay(plan, today)
                .filter(open -> open.holds(now))
                .ifPresent(open -> book.follow(
                        mall,
                        today,
                        open.from(),
                        Ringing.on(mall, boards.watched(mall), books.of(mall).rules()),
                        now));
    }

    /** At the closing of its day; now, when that day has no hours any more. */
    private void endIfOver(MallPlan plan, Incident running, Instant now) {
        Optional<ServingHours.Span> open = hours.ofDay(plan, running.day());
        if (open.filter(span -> span.holds(now)).isEmpty()) {
            book.end(plan.mall().id(), running, open.map(ServingHours.Span::to).orElse(now));
        }
    }
}
