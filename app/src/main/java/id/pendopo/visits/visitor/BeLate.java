package id.pendopo.visits.visitor;

import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.estimate.WishedStop;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.hall.StopTable;
import id.pendopo.visits.setup.QueueBooks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "I'll be late": nobody calls the visitor for a while; the place in line is kept, and the wait does not count. */
@Component
public class BeLate {
    private final OwnVisit own;
    private final StopTable table;
    private final Journal journal;
    private final QueueBooks books;
    private final Forecasts forecasts;
    private final InstantSource clock;

    BeLate(OwnVisit own, StopTable table, Journal journal, QueueBooks books, Forecasts forecasts, InstantSource clock) {
        this.own = own;
        this.table = table;
        this.journal = journal;
        this.books = books;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    /**
     * Parks every waiting stop for the mall's {@code late} minutes, or for as long as leaves time before closing.
     *
     * @throws id.pendopo.platform.problem.Refusal {@code nothing-to-delay} while called or served, or when there is no
     *     time to lose
     */
    @Transactional
    public void late(UUID mall, UUID visitId, @Nullable UUID actor, String key) {
        own.open(mall, visitId, key, "LATE").ifPresent(visit -> {
            List<LiveStop> waiting = delayable(visit);
            Instant now = clock.instant();
            Instant until = until(mall, waiting, now);
            if (waiting.isEmpty() || !until.isAfter(now.plus(Duration.ofMinutes(1)))) {
                throw VisitProblem.NOTHING_TO_DELAY.refusal();
            }
            own.mayChange(visitId, actor);
            waiting.forEach(stop -> table.parked(stop.id(), until, now));
            journal.write(
                    mall,
                    visitId,
                    actor,
                    "VISIT_LATE",
                    Facts.of("minutes", Duration.between(now, until).toMinutes()));
        });
    }

    /** Until when a visitor who says so now may stay away; not after now when they can't. */
    public Instant until(UUID mall, LiveVisit visit) {
        return until(mall, delayable(visit), clock.instant());
    }

    /** Whoever is wanted at a counter goes there. */
    public static List<LiveStop> delayable(LiveVisit visit) {
        return visit.busy().isPresent()
                ? List.of()
                : visit.stops().stream()
                        .filter(stop -> stop.state() == StopState.WAITING)
                        .toList();
    }

    private Instant until(UUID mall, List<LiveStop> waiting, Instant now) {
        Instant until = now.plus(books.of(mall).rules().late());
        Forecasts.Outlook outlook = forecasts.recently(mall);
        for (LiveStop stop : waiting) {
            Duration service = outlook.forecast()
                    .service(new WishedStop(
                            stop.id(), stop.queue(), stop.service(), stop.quantity(), stop.floor(), Set.of()));
            Instant latest =
                    outlook.forecast().closing(stop.queue()).orElse(now).minus(service);
            until = latest.isBefore(until) ? latest : until;
        }
        return until;
    }
}
