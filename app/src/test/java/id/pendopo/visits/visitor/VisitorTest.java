package id.pendopo.visits.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.directory.Counter;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.VisitLimits;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.VisitsTest;
import id.pendopo.visits.counter.CallNext;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.counter.ServeStop;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a visitor does with the own visit: nothing is ever lost by it. */
class VisitorTest extends VisitsTest {
    @Autowired
    private BeLate beLate;

    @Autowired
    private ComeBack comeBack;

    @Autowired
    private Leave leave;

    @Autowired
    private Reorder reorder;

    @Autowired
    private CallNext callNext;

    @Autowired
    private ServeStop serve;

    @Autowired
    private CounterSessions sessions;

    private @Nullable Actor sitting;

    @AfterEach
    void standUp() {
        if (sitting != null) {
            Actor officer = sitting;
            doing(() -> sessions.close(mall(), officer, false, Ids.secret()));
        }
    }

    private Actor open(Counter counter) {
        Actor officer = officer(counter);
        doing(() -> sessions.open(mall(), officer, counter.id(), Ids.secret()));
        sitting = officer;
        return officer;
    }

    private UUID call(Actor officer) {
        return inside(() -> callNext.next(mall(), officer, Ids.secret()));
    }

    private void late(IssuedTicket ticket) {
        doing(() -> beLate.late(mall(), ticket.visit(), null, Ids.secret()));
    }

    private void back(IssuedTicket ticket) {
        doing(() -> comeBack.back(mall(), ticket.visit(), null, Ids.secret()));
    }

    private void order(IssuedTicket ticket, String... services) {
        List<UUID> stops = java.util.Arrays.stream(services)
                .map(code -> stop(ticket, code).id())
                .toList();
        doing(() -> reorder.asWished(mall(), ticket.visit(), stops, By.CITIZEN, null, Ids.secret()));
    }

    private List<String> told(IssuedTicket ticket) {
        return inside(() -> jdbc.sql("""
                select type from platform.event where region_id = :region and subject_id = :visit order by id
                """)
                .param("region", Wall.region())
                .param("visit", ticket.visit())
                .query(String.class)
                .list());
    }

    @Test
    void the_same_order_again_changes_nothing_and_tells_nothing() {
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        List<UUID> order = Ahead.movable(visit(ticket)).reversed().stream()
                .map(LiveStop::id)
                .toList();
        for (int i = 0; i < 3; i++) {
            doing(() -> reorder.asWished(mall(), ticket.visit(), order, By.CITIZEN, null, Ids.secret()));
        }
        assertThat(told(ticket, "VISIT_REORDERED")).isOne();
    }

    @Test
    void the_best_order_asked_for_again_and_again_tells_nothing_while_it_stays_the_same() {
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK", "SKCK-PANJANG");
        List<List<UUID>> orders = new java.util.ArrayList<>();
        for (int i = 0; i < 6; i++) {
            doing(() -> reorder.best(mall(), ticket.visit(), null, Ids.secret()));
            orders.add(Ahead.movable(visit(ticket)).stream().map(LiveStop::id).toList());
            clock.advance(Duration.ofSeconds(7));
        }
        assertThat(orders.stream().distinct()).hasSize(1);
        assertThat(told(ticket, "VISIT_REORDERED")).isLessThanOrEqualTo(1);
    }

    @Test
    void nobody_fills_the_history_with_one_ticket_and_staff_may_still_help() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        for (int i = 0; i < VisitLimits.CHANGES; i++) {
            late(ticket);
            back(ticket);
        }
        assertThatThrownBy(() -> late(ticket)).hasMessageStartingWith("too-many-changes");
        doing(() -> beLate.late(mall(), ticket.visit(), UUID.randomUUID(), Ids.secret()));
        back(ticket);
        assertThat(told(ticket, "VISIT_LATE")).isEqualTo(VisitLimits.CHANGES + 1);
        doing(() -> leave.leave(mall(), ticket.visit(), By.CITIZEN, null, Ids.secret()));
        assertThat(visit(ticket).isOpen()).isFalse();
    }

    private long told(IssuedTicket ticket, String type) {
        return inside(() -> jdbc.sql("select count(*) from platform.event where subject_id = :visit and type = :type")
                .param("visit", ticket.visit())
                .param("type", type)
                .query(Long.class)
                .single());
    }

    @Test
    void who_is_late_keeps_the_place_and_does_not_wait_meanwhile() {
        IssuedTicket first = arrive("KTP-REKAM");
        IssuedTicket second = arrive("KTP-REKAM");
        Instant place = stop(first, "KTP-REKAM").placeAt();
        clock.advance(Duration.ofMinutes(5));
        late(first);
        assertThat(stop(first, "KTP-REKAM").state()).isEqualTo(StopState.PARKED);
        clock.advance(Duration.ofMinutes(10));
        Actor officer = open(counter("DUKCAPIL", 0));
        assertThat(call(officer)).isEqualTo(stop(second, "KTP-REKAM").id());
        back(first);
        LiveStop again = stop(first, "KTP-REKAM");
        assertThat(again.placeAt()).isEqualTo(place);
        assertThat(again.waited(clock.instant())).isEqualTo(Duration.ofMinutes(5));
        clock.advance(Duration.ofMinutes(2));
        assertThat(stop(first, "KTP-REKAM").waited(clock.instant())).isEqualTo(Duration.ofMinutes(7));
        IssuedTicket third = arrive("KTP-REKAM");
        UUID served = stop(second, "KTP-REKAM").id();
        doing(() -> serve.finish(mall(), officer, served, Outcome.ISSUED, 1, Ids.secret()));
        assertThat(call(officer)).isEqualTo(again.id());
        assertThat(stop(third, "KTP-REKAM").state()).isEqualTo(StopState.WAITING);
        assertThat(told(first)).containsSubsequence("VISIT_TAKEN", "VISIT_LATE", "VISIT_BACK", "STOP_CALLED");
        doing(() -> serve.noShow(mall(), officer, again.id(), Ids.secret()));
    }

    @Test
    void late_twice_by_one_key_is_late_once() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        String key = Ids.secret();
        doing(() -> beLate.late(mall(), ticket.visit(), null, key));
        doing(() -> beLate.late(mall(), ticket.visit(), null, key));
        assertThat(told(ticket)).filteredOn("VISIT_LATE"::equals).hasSize(1);
    }

    @Test
    void nobody_stays_away_past_the_time_that_is_left_before_closing() {
        open(counter("DUKCAPIL", 0));
        clock.set(clock.today(), java.time.LocalTime.of(14, 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        clock.set(clock.today(), java.time.LocalTime.of(14, 35));
        Instant until = inside(() -> beLate.until(mall(), visit(ticket)));
        Instant closing =
                clock.today().atTime(15, 0).atZone(plan().mall().zone()).toInstant();
        assertThat(until)
                .isBefore(clock.instant().plus(Duration.ofMinutes(20)))
                .isBefore(closing.minus(Duration.ofMinutes(5)));
    }

    @Test
    void whoever_is_called_can_leave_but_not_put_it_off_and_whoever_is_served_can_do_neither() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        Actor officer = open(counter("DUKCAPIL", 0));
        UUID stop = call(officer);
        refused(() -> late(ticket), VisitProblem.NOTHING_TO_DELAY);
        doing(() -> serve.start(mall(), officer, stop, Ids.secret()));
        refused(() -> late(ticket), VisitProblem.NOTHING_TO_DELAY);
        refused(
                () -> doing(() -> leave.leave(mall(), ticket.visit(), By.CITIZEN, null, Ids.secret())),
                VisitProblem.BEING_SERVED);
        doing(() -> serve.finish(mall(), officer, stop, Outcome.ISSUED, 1, Ids.secret()));
        IssuedTicket called = arrive("KTP-REKAM");
        call(officer);
        doing(() -> leave.leave(mall(), called.visit(), By.CITIZEN, null, Ids.secret()));
        assertThat(stop(called, "KTP-REKAM").state()).isEqualTo(StopState.CANCELLED);
        assertThat(visit(called).state()).isEqualTo("LEFT");
        assertThat(told(called)).endsWith("STOP_CANCELLED", "VISIT_LEFT");
    }

    private static void refused(Runnable act, VisitProblem problem) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }

    @Test
    void the_own_order_is_kept_strictly_places_and_waits_stay_and_the_best_order_frees_all() {
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        Instant place = stop(ticket, "KTP-REKAM").placeAt();
        clock.advance(Duration.ofMinutes(6));
        order(ticket, "NIB-UMK", "KTP-REKAM");
        LiveStop second = stop(ticket, "KTP-REKAM");
        assertThat(second.state()).isEqualTo(StopState.BLOCKED);
        assertThat(second.placeAt()).isEqualTo(place);
        assertThat(second.waited()).isEqualTo(Duration.ofMinutes(6));
        assertThat(visit(ticket).ownOrder()).isTrue();
        assertThat(visit(ticket).stops())
                .extracting(LiveStop::id)
                .containsExactly(stop(ticket, "NIB-UMK").id(), second.id());
        clock.advance(Duration.ofMinutes(4));
        assertThat(stop(ticket, "KTP-REKAM").waited(clock.instant())).isEqualTo(Duration.ofMinutes(6));
        doing(() -> reorder.best(mall(), ticket.visit(), null, Ids.secret()));
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.WAITING);
        assertThat(stop(ticket, "KTP-REKAM").free()).isTrue();
        assertThat(stop(ticket, "NIB-UMK").waited(clock.instant())).isEqualTo(Duration.ofMinutes(10));
        assertThat(visit(ticket).ownOrder()).isFalse();
        assertThat(told(ticket)).filteredOn("VISIT_REORDERED"::equals).hasSize(2);
    }

    @Test
    void after_the_first_of_the_own_order_the_next_one_waits_by_itself() {
        IssuedTicket ticket = arrive("NIB-UMK", "KTP-REKAM");
        order(ticket, "KTP-REKAM", "NIB-UMK");
        Actor officer = open(counter("DUKCAPIL", 0));
        UUID stop = call(officer);
        assertThat(stop).isEqualTo(stop(ticket, "KTP-REKAM").id());
        doing(() -> serve.finish(mall(), officer, stop, Outcome.ISSUED, 1, Ids.secret()));
        assertThat(stop(ticket, "NIB-UMK").state()).isEqualTo(StopState.WAITING);
        assertThat(stop(ticket, "NIB-UMK").free()).isTrue();
    }

    @Test
    void no_order_puts_a_service_before_what_it_needs() {
        IssuedTicket ticket = arrive("SURAT-HILANG", "KTP-HILANG");
        refused(() -> order(ticket, "KTP-HILANG", "SURAT-HILANG"), VisitProblem.ORDER_INVALID);
        assertThat(stop(ticket, "KTP-HILANG").state()).isEqualTo(StopState.BLOCKED);
        doing(() -> reorder.best(mall(), ticket.visit(), null, Ids.secret()));
        assertThat(stop(ticket, "KTP-HILANG").state()).isEqualTo(StopState.BLOCKED);
        assertThat(stop(ticket, "SURAT-HILANG").state()).isEqualTo(StopState.WAITING);
    }
}
