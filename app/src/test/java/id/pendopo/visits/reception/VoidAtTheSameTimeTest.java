package id.pendopo.visits.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.DatabaseOwner;
import id.pendopo.Eventually;
import id.pendopo.directory.Counter;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.tickets.IssuedTicket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A number is taken back while others want the same rows: nobody waits for anybody in a circle. */
class VoidAtTheSameTimeTest extends FrontDeskTest {
    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Environment environment;

    /** As a ticket does it: the queue's share of the day, kept until the commit. */
    private void take(UUID queue) {
        jdbc.sql("set local lock_timeout = '5s'").update();
        jdbc.sql("""
                update visits.queue_day set issued = issued + 1
                where region_id = :region and queue_id = :queue and day = :day
                """)
                .param("region", plan().mall().region())
                .param("queue", queue)
                .param("day", clock.today())
                .update();
    }

    /** Until somebody waits for a row of the contingents. */
    private void seeWaiting() {
        try (Connection owner = DatabaseOwner.of(environment).connect()) {
            JdbcClient looks = JdbcClient.create(new SingleConnectionDataSource(owner, true));
            Eventually.see(
                    "the void waits for the ticket",
                    () -> looks.sql("""
                            select count(*) > 0 from pg_locks where not granted and locktype in ('transactionid', 'tuple')
                            """).query(Boolean.class).single());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Two stops, the first of which waits in the queue that tickets count later: the wrong way round, if order is left to chance. */
    private IssuedTicket againstTheOrder() {
        return List.of(arrive("KTP-REKAM", "NIB-UMK"), arrive("NIB-UMK", "KTP-REKAM")).stream()
                .max(Comparator.comparing(
                        ticket -> visit(ticket).stops().getFirst().queue().toString()))
                .orElseThrow();
    }

    @Test
    void a_void_and_a_ticket_of_the_same_queues_wait_in_the_same_order() throws Exception {
        Actor dodi = staff("dodi");
        IssuedTicket ticket = againstTheOrder();
        List<UUID> queues = visit(ticket).stops().stream()
                .map(LiveStop::queue)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        assertThat(queues).doesNotHaveDuplicates().hasSize(2);
        try (ExecutorService desk = Executors.newSingleThreadExecutor()) {
            Future<?> voided = inside(() -> transaction.execute(status -> {
                take(queues.getFirst());
                Future<?> going = desk.submit(() ->
                        doing(() -> voidVisit.take(mall(), dodi, ticket.visit(), VoidVisit.Why.MISTAKE, Ids.secret())));
                seeWaiting();
                take(queues.getLast());
                return going;
            }));
            voided.get(20, TimeUnit.SECONDS);
        }
        assertThat(live(ticket.visit()).isOpen()).isFalse();
        assertThat(events(ticket.visit())).endsWith("VISIT_VOIDED");
    }

    @Test
    void an_officer_who_calls_meanwhile_gives_way_and_does_not_wait() throws Exception {
        Actor dodi = staff("dodi");
        Counter counter = counter("DUKCAPIL", 0);
        Actor officer = officer(counter);
        doing(() -> sessionsAtCounters.open(mall(), officer, counter.id(), Ids.secret()));
        IssuedTicket ticket = arrive("KTP-REKAM");
        try (ExecutorService desk = Executors.newSingleThreadExecutor()) {
            CompletableFuture<UUID> call = inside(() -> transaction.execute(status -> {
                voidVisit.take(mall(), dodi, ticket.visit(), VoidVisit.Why.MISTAKE, Ids.secret());
                CompletableFuture<UUID> going = CompletableFuture.supplyAsync(
                        () -> inside(() -> callNext.next(mall(), officer, Ids.secret())), desk);
                Eventually.see("the officer has an answer while the void goes on", going::isDone);
                return going;
            }));
            assertThatThrownBy(() -> call.get(20, TimeUnit.SECONDS)).hasMessageContaining("somebody-was-faster");
        }
        assertThat(live(ticket.visit()).isOpen()).isFalse();
    }
}
