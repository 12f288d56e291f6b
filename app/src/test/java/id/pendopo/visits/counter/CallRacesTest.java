package id.pendopo.visits.counter;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.Counter;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.AtCountersTest;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.calling.Turns;
import id.pendopo.visits.hall.ClosingReason;
import id.pendopo.visits.hall.LiveSession;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.management.CloseCounter;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A call and a break, or a closing, at the same moment: one of them wins, and the other one knows. */
@Timeout(60)
class CallRacesTest extends AtCountersTest {
    private static final Closing CLOSING = new Closing(ClosingReason.OFFICER_ABSENT, Optional.empty());

    @Autowired
    private CallThisOne callThisOne;

    @Autowired
    private CallStatement statement;

    @Autowired
    private Desks desks;

    @Autowired
    private CloseCounter closing;

    @Autowired
    private PlatformTransactionManager transactions;

    private Counter counter;
    private Actor officer;

    @BeforeEach
    void sit() {
        counter = counter("DUKCAPIL", 0);
        officer = open(counter);
    }

    private UUID call() {
        return callNext.next(mall(), officer, Ids.secret());
    }

    private void takeABreak() {
        counters.startBreak(mall(), officer, Duration.ofMinutes(10), Ids.secret());
    }

    /** The first is done but not yet committed while the second begins, and waits for it. */
    private Refusal refusedBehind(Runnable first, Runnable second) throws InterruptedException {
        List<Future<?>> later = new ArrayList<>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            doing(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                first.run();
                later.add(pool.submit(() -> doing(second)));
                while (!later.getFirst().isDone() && !somebodyWaits()) {
                    Thread.onSpinWait();
                }
            }));
            later.getFirst().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                return refusal;
            }
            throw new AssertionError(e);
        }
        throw new AssertionError("both were done");
    }

    private LiveSession session() {
        return inside(() -> reader.sessionOf(officer.id())).orElseThrow();
    }

    @Test
    void a_break_that_meets_a_call_is_refused() throws InterruptedException {
        arrive("KTP-REKAM");
        assertThat(refusedBehind(this::call, this::takeABreak).type()).isEqualTo(VisitProblem.STILL_SERVING);
        assertThat(session().state()).isEqualTo(LiveSession.State.OPEN);
    }

    @Test
    void a_call_that_meets_a_break_is_refused() throws InterruptedException {
        IssuedTicket ticket = arrive("KTP-REKAM");
        assertThat(refusedBehind(this::takeABreak, this::call).type()).isEqualTo(VisitProblem.ON_BREAK);
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.WAITING);
    }

    @Test
    void a_counter_that_meets_a_call_is_not_closed_by_its_officer() throws InterruptedException {
        arrive("KTP-REKAM");
        Runnable close = () -> counters.close(mall(), officer, false, Ids.secret());
        assertThat(refusedBehind(this::call, close).type()).isEqualTo(VisitProblem.STILL_SERVING);
        assertThat(session().state()).isEqualTo(LiveSession.State.OPEN);
    }

    @Test
    void the_managers_closing_that_meets_a_call_waits_for_its_visitor() throws InterruptedException {
        arrive("KTP-REKAM");
        Runnable close = () -> closing.close(mall(), staff("sari"), counter.id(), CLOSING, Ids.secret());
        assertThat(refusedBehind(this::call, () -> {
                            close.run();
                            call();
                        })
                        .type())
                .isEqualTo(VisitProblem.COUNTER_CLOSING);
        assertThat(session().closing()).isTrue();
    }

    @Test
    void a_call_that_is_not_made_spends_no_turn() {
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        Desk desk = inside(() -> desks.of(mall(), officer));
        UUID main = inside(() -> queues.of(mall()).forCounter(counter.id())).getFirst();
        CallStatement.Read read = inside(() -> statement.heads(List.of(main), counter.id(), clock.today()));
        UUID stop = read.heads().getFirst().candidate().stopId();
        Actor elsewhere = open(counter("DPMPTSP", 0));
        UUID other = stop(ticket, "NIB-UMK").id();
        doing(() -> callThisOne.call(mall(), elsewhere, other, HandReason.COMES_BACK, Ids.secret()));
        CallStatement.Claim claim = new CallStatement.Claim(
                stop,
                ticket.visit(),
                main,
                clock.today(),
                new Turns(0, 1),
                read.calls(),
                clock.instant(),
                Ids.secret(),
                "FIRST",
                List.of(),
                Map.of());
        assertThat(inside(() -> statement.claim(desk, claim))).isFalse();
        assertThat(inside(() -> jdbc.sql("""
                select coalesce(sum(calls), 0) from visits.queue_turn where region_id = :region and queue_id = :queue and day = :day
                """)
                        .param("region", Wall.region())
                        .param("queue", main)
                        .param("day", clock.today())
                        .query(Long.class)
                        .single()))
                .isEqualTo(read.calls());
    }
}
