package id.pendopo.visits.clockwork;

import id.pendopo.platform.database.Wall;
import id.pendopo.visits.counter.Endings;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.hall.HallReader;
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
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An officer who forgets "finish" is asked; without an answer the service is ended and marked as not accurate, so that
 * it never teaches the estimate.
 */
@Component
class ForgottenFinish implements TimedTask {
    /** How long the question stands on the officer's screen before the service is ended. */
    static final Duration ANSWER = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final HallReader reader;
    private final StopTable table;
    private final Endings endings;
    private final Journal journal;
    private final LearnedTimes times;
    private final QueueBooks books;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    ForgottenFinish(
            JdbcClient jdbc,
            HallReader reader,
            StopTable table,
            Endings endings,
            Journal journal,
            LearnedTimes times,
            QueueBooks books,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.table = table;
        this.endings = endings;
        this.journal = journal;
        this.times = times;
        this.books = books;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(UUID mall) {
        jdbc.sql("""
                select visit_id from visits.stop
                where region_id = :region and mall_id = :mall and state = 'SERVING'
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .query(UUID.class)
                .list()
                .forEach(visit -> reader.visit(visit)
                        .flatMap(LiveVisit::busy)
                        .filter(stop -> isLong(mall, stop) || stop.promptedAt() != null)
                        .ifPresent(stop -> transaction.executeWithoutResult(status -> look(mall, visit))));
    }

    private void look(UUID mall, UUID visitId) {
        LiveVisit visit = table.lock(mall, visitId).orElseThrow();
        LiveStop stop = visit.busy().orElse(null);
        if (stop == null || stop.state() != StopState.SERVING) {
            return;
        }
        Instant now = clock.instant();
        if (stop.promptedAt() == null) {
            table.promptedAt(stop.id(), now);
            journal.write(mall, visitId, null, "FINISH_ASKED", Map.of("stop", stop.id()));
        } else if (!now.isBefore(stop.promptedAt().plus(ANSWER))) {
            endings.served(mall, visit, stop, Outcome.ACCEPTED, stop.quantity(), false, null);
        }
    }

    private boolean isLong(UUID mall, LiveStop stop) {
        return stop.isForgotten(books.of(mall).rules(), times.of(mall), clock.instant());
    }
}
