package id.pendopo.visits.clockwork;

import id.pendopo.directory.Directory;
import id.pendopo.platform.database.Wall;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.setup.QueueBooks;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A cramped hall: whoever waits outside is asked in when there is room, in order of arrival; and in any case early
 * enough to walk in before the call.
 */
@Component
class CallIn implements TimedTask {
    private final Forecasts forecasts;
    private final Directory directory;
    private final QueueBooks books;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CallIn(
            Forecasts forecasts,
            Directory directory,
            QueueBooks books,
            Journal journal,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.forecasts = forecasts;
        this.directory = directory;
        this.books = books;
        this.journal = journal;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(UUID mall) {
        boolean somebody = jdbc.sql("""
                select exists (select from visits.visit
                  where region_id = :region and mall_id = :mall and state = 'OPEN' and outside)
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .query(Boolean.class)
                .single();
        if (!somebody) {
            return;
        }
        Forecasts.Outlook outlook = forecasts.now(mall);
        HallState state = outlook.state();
        long room = directory.plan(mall).mall().hallCapacity() - state.inside();
        Duration walkIn = books.of(mall).rules().walkIn();
        List<LiveVisit> outside = state.visits().values().stream()
                .filter(LiveVisit::outside)
                .sorted(Comparator.comparing(LiveVisit::arrivedAt)
                        .thenComparing(v -> v.number().no()))
                .toList();
        for (LiveVisit visit : outside) {
            boolean soon = !nextCall(outlook, visit).isAfter(state.at().plus(walkIn));
            if (room > 0 || soon) {
                room--;
                transaction.executeWithoutResult(status -> callIn(mall, visit.id()));
            }
        }
    }

    private static Instant nextCall(Forecasts.Outlook outlook, LiveVisit visit) {
        return visit.open().stream()
                .flatMap(stop -> outlook.forecast().call(stop.id()).stream())
                .map(call -> call.median())
                .min(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    private void callIn(UUID mall, UUID visit) {
        int in = jdbc.sql(
                        "update visits.visit set outside = false where region_id = :region and id = :visit and outside")
                .param("region", Wall.region())
                .param("visit", visit)
                .update();
        if (in == 1) {
            journal.write(mall, visit, null, "VISIT_CALLED_IN", Facts.of());
        }
    }
}
