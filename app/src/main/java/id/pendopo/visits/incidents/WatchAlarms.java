package id.pendopo.visits.incidents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.directory.OpenSpan;
import id.pendopo.platform.time.Days;
import id.pendopo.visits.clockwork.TimedTask;
import id.pendopo.visits.hall.ServingHours;
import id.pendopo.visits.management.Boards;
import id.pendopo.visits.setup.QueueBooks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
    private final Incidents incidents;
    private final IncidentBook book;
    private final InstantSource clock;
    private final Cache<UUID, Instant> looked =
            Caffeine.newBuilder().maximumSize(10_000).build();

    WatchAlarms(
            Directory directory,
            ServingHours hours,
            Boards boards,
            QueueBooks books,
            Incidents incidents,
            IncidentBook book,
            InstantSource clock) {
        this.directory = directory;
        this.hours = hours;
        this.boards = boards;
        this.books = books;
        this.incidents = incidents;
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
        LocalDate today = Days.today(now, plan.mall().zone());
        incidents.running(mall).stream()
                .filter(one -> !isOpen(plan, one.day(), now))
                .forEach(one -> book.end(mall, one, closing(plan, one.day(), now)));
        if (isOpen(plan, today, now)) {
            book.follow(
                    mall,
                    today,
                    opening(plan, today),
                    Ringing.on(mall, boards.watched(mall), books.of(mall).rules()),
                    now);
        }
    }

    private boolean isOpen(MallPlan plan, LocalDate day, Instant now) {
        return !hours.ofMall(plan, day).isEmpty()
                && !now.isBefore(opening(plan, day))
                && now.isBefore(closing(plan, day, now));
    }

    private Instant opening(MallPlan plan, LocalDate day) {
        ZoneId zone = plan.mall().zone();
        return day.atTime(hours.ofMall(plan, day).getFirst().opens())
                .atZone(zone)
                .toInstant();
    }

    /** @param now for a day that has no hours any more */
    private Instant closing(MallPlan plan, LocalDate day, Instant now) {
        List<OpenSpan> spans = hours.ofMall(plan, day);
        return spans.isEmpty()
                ? now
                : day.atTime(spans.getLast().closes())
                        .atZone(plan.mall().zone())
                        .toInstant();
    }
}
