package id.pendopo.visits.clockwork;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.counter.Endings;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.LearnedTimes;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.hall.StopTable;
import id.pendopo.visits.setup.QueueBooks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An officer who forgets "finish" is asked; without an answer the service is ended and marked as not accurate, so that
 * it never teaches the estimate.
 */
@Component
class ForgottenFinish implements TimedTask {
    private final JdbcClient jdbc;
    private final StopTable table;
    private final Endings endings;
    private final Journal journal;
    private final LearnedTimes times;
    private final QueueBooks books;
    private final InstantSource clock;
    private final OneByOne oneByOne;

    ForgottenFinish(
            JdbcClient jdbc,
            StopTable table,
            Endings endings,
            Journal journal,
            LearnedTimes times,
            QueueBooks books,
            InstantSource clock,
            OneByOne oneByOne) {
        this.jdbc = jdbc;
        this.table = table;
        this.endings = endings;
        this.journal = journal;
        this.times = times;
        this.books = books;
        this.clock = clock;
        this.oneByOne = oneByOne;
    }

    @Override
    public void run(UUID mall) {
        Duration least = books.of(mall).rules().forgotten();
        List<UUID> perhaps = jdbc.sql("""
                select visit_id from visits.stop
                where region_id = :region and mall_id = :mall and state = 'SERVING'
                  and (prompted_at is not null or started_at <= :longAgo)
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("longAgo", Utc.of(clock.instant().minus(least)))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        oneByOne.each(this, perhaps, visit -> look(mall, visit));
    }

    private void look(UUID mall, UUID visitId) {
        LiveVisit visit = table.lock(mall, visitId).orElseThrow();
        LiveStop stop = visit.busy().orElse(null);
        if (stop == null || stop.state() != StopState.SERVING) {
            return;
        }
        if (stop.promptedAt() == null && !isLong(mall, stop)) {
            return;
        }
        Instant now = clock.instant();
        if (stop.promptedAt() == null) {
            table.promptedAt(stop.id(), now);
            journal.write(mall, visitId, null, "FINISH_ASKED", Map.of("stop", stop.id()));
        } else if (!now.isBefore(stop.promptedAt().plus(books.of(mall).rules().forgottenAnswer()))) {
            endings.served(mall, visit, stop, Outcome.ACCEPTED, stop.quantity(), false, null);
        }
    }

    private boolean isLong(UUID mall, LiveStop stop) {
        return stop.isForgotten(books.of(mall).rules(), times.of(mall), clock.instant());
    }
}
