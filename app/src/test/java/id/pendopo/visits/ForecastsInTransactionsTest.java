package id.pendopo.visits;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.Counter;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.Halls;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is remembered of a hall is what has been committed. */
class ForecastsInTransactionsTest extends AtCountersTest {
    @Autowired
    private Halls halls;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void a_service_that_was_added_in_vain_is_not_ahead_of_anybody() {
        Actor officer = open(counter("DUKCAPIL", 0));
        open(counter("DPMPTSP", 0));
        arrive("KTP-REKAM");
        UUID here = next(officer);
        UUID licence = service("NIB-UMK").id();
        UUID queue = inside(() -> queues.of(mall()).forService(licence))
                .orElseThrow()
                .id();
        Forecasts.Outlook outlook = inside(() -> forecasts.now(mall()));
        doing(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            transfer.add(mall(), officer, here, licence, 1, false, Ids.secret());
            status.setRollbackOnly();
        }));
        assertThat(outlook.issued(queue)).isZero();
        doing(() -> transfer.add(mall(), officer, here, licence, 1, false, Ids.secret()));
        assertThat(outlook.issued(queue)).isOne();
    }

    @Test
    void who_looked_while_a_counter_was_being_opened_sees_it_open_afterwards() {
        Counter counter = counter("DUKCAPIL", 0);
        Actor officer = officer(counter);
        doing(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            counters.open(mall(), officer, counter.id(), Ids.secret());
            CompletableFuture.runAsync(() ->
                            doing(() -> assertThat(halls.recently(mall()).session(counter.id()))
                                    .isEmpty()))
                    .join();
        }));
        assertThat(inside(() -> halls.recently(mall()).session(counter.id()))).isPresent();
    }
}
