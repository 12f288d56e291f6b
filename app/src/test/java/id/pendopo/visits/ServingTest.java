package id.pendopo.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.directory.Counter;
import id.pendopo.platform.history.History;
import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.clockwork.TimedTask;
import id.pendopo.visits.counter.CallNext;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.counter.ParkReason;
import id.pendopo.visits.counter.ParkStop;
import id.pendopo.visits.counter.ServeStop;
import id.pendopo.visits.counter.Transfer;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.PriorityGroup;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ServingTest extends VisitsTest {
    @Autowired
    CounterSessions sessions;

    @Autowired
    CallNext callNext;

    @Autowired
    ServeStop serve;

    @Autowired
    ParkStop parking;

    @Autowired
    Transfer transfer;

    @Autowired
    History history;

    @Autowired
    List<TimedTask> tasks;

    private Actor open(Counter counter) {
        Actor officer = officer(counter);
        doing(() -> sessions.open(mall(), officer, counter.id(), Ids.secret()));
        return officer;
    }

    @AfterEach
    void everybodyGoesHome() {
        doing(() -> plan().counters()
                .values()
                .forEach(counter -> jdbc.sql("""
                update visits.counter_session set state = 'CLOSED' where region_id = :region and counter_id = :counter
                """)
                        .param("region", plan().mall().region())
                        .param("counter", counter.id())
                        .update()));
        doing(() -> jdbc.sql("""
                update visits.stop set state = 'CANCELLED' where state in ('CALLED', 'SERVING')
                """).update());
    }

    private UUID next(Actor officer) {
        return inside(() -> callNext.next(mall(), officer, Ids.secret()));
    }

    private void finish(Actor officer, UUID stop) {
        doing(() -> serve.start(mall(), officer, stop, Ids.secret()));
        clock.advance(Duration.ofMinutes(5));
        doing(() -> serve.finish(mall(), officer, stop, Outcome.ISSUED, 1, Ids.secret()));
    }

    private void pass(String task) {
        tasks.stream()
                .filter(one -> one.getClass().getSimpleName().startsWith(task))
                .forEach(one -> doing(() -> one.run(mall())));
    }

    private List<String> story(IssuedTicket ticket) {
        return inside(() -> history.of(ticket.visit())).stream()
                .map(RecordedEvent::event)
                .map(event -> event.type())
                .toList();
    }

    @Test
    void priority_and_others_take_turns_while_both_wait() {
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket first = arrive("KTP-REKAM");
        IssuedTicket second = arrive("KTP-REKAM");
        clock.advance(Duration.ofMinutes(1));
        IssuedTicket grandmother = arrive(PriorityGroup.ELDERLY, "KTP-REKAM");
        IssuedTicket mother = arrive(PriorityGroup.INFANT, "KTP-REKAM");
        List<UUID> called = IntStream.range(0, 4)
                .mapToObj(i -> {
                    UUID stop = next(officer);
                    finish(officer, stop);
                    return stop;
                })
                .toList();
        assertThat(called)
                .containsExactly(
                        stop(grandmother, "KTP-REKAM").id(),
                        stop(first, "KTP-REKAM").id(),
                        stop(mother, "KTP-REKAM").id(),
                        stop(second, "KTP-REKAM").id());
    }

    @Test
    void two_officers_at_once_call_two_different_people() throws ExecutionException, InterruptedException {
        Actor one = open(counter("DUKCAPIL", 0));
        Actor two = open(counter("DUKCAPIL", 1));
        arrive("KTP-REKAM");
        arrive("KTP-REKAM");
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<UUID> first = pool.submit(() -> next(one));
            Future<UUID> second = pool.submit(() -> next(two));
            assertThat(first.get()).isNotEqualTo(second.get());
        }
    }

    @Test
    void a_visitor_at_one_counter_is_passed_over_at_another_and_keeps_the_place() {
        Actor dukcapil = open(counter("DUKCAPIL", 0));
        Actor ptsp = open(counter("DPMPTSP", 0));
        IssuedTicket early = arrive("KTP-REKAM", "NIB-UMK");
        clock.advance(Duration.ofMinutes(2));
        IssuedTicket late = arrive("NIB-UMK");
        UUID atDukcapil = next(dukcapil);
        assertThat(atDukcapil).isEqualTo(stop(early, "KTP-REKAM").id());
        UUID passedOver = next(ptsp);
        assertThat(passedOver).isEqualTo(stop(late, "NIB-UMK").id());
        finish(dukcapil, atDukcapil);
        finish(ptsp, passedOver);
        arrive(PriorityGroup.ILL, "KTP-REKAM");
        assertThat(next(ptsp)).isEqualTo(stop(early, "NIB-UMK").id());
    }

    @Test
    void the_maximum_wait_clock_runs_only_while_the_visitor_is_free() {
        Actor dukcapil = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        clock.advance(Duration.ofMinutes(10));
        UUID called = next(dukcapil);
        doing(() -> serve.start(mall(), dukcapil, called, Ids.secret()));
        clock.advance(Duration.ofMinutes(30));
        assertThat(stop(ticket, "NIB-UMK").waited(clock.instant())).isEqualTo(Duration.ofMinutes(10));
        doing(() -> serve.finish(mall(), dukcapil, called, Outcome.ISSUED, 1, Ids.secret()));
        clock.advance(Duration.ofMinutes(5));
        assertThat(stop(ticket, "NIB-UMK").waited(clock.instant())).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void the_product_of_one_stop_opens_the_next() {
        Actor police = open(counter("POLRES", 0));
        IssuedTicket ticket = arrive("KTP-HILANG", "SURAT-HILANG");
        UUID report = stop(ticket, "SURAT-HILANG").id();
        for (UUID called = next(police); ; called = next(police)) {
            finish(police, called);
            if (called.equals(report)) {
                break;
            }
        }
        assertThat(stop(ticket, "KTP-HILANG").state()).isEqualTo(StopState.WAITING);
        assertThat(stop(ticket, "KTP-HILANG").free()).isTrue();
    }

    @Test
    void a_double_tap_on_call_has_one_effect() {
        Actor officer = open(counter("DUKCAPIL", 0));
        arrive("KTP-REKAM");
        arrive("KTP-REKAM");
        String key = Ids.secret();
        UUID first = inside(() -> callNext.next(mall(), officer, key));
        UUID again = inside(() -> callNext.next(mall(), officer, key));
        assertThat(again).isEqualTo(first);
        assertThatThrownBy(() -> next(officer)).isInstanceOf(Refusal.class).hasMessageStartingWith("still-serving");
    }

    @Test
    void three_calls_without_answer_make_a_no_show_who_may_come_back() {
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID called = next(officer);
        for (int i = 0; i < 3; i++) {
            if (visit(ticket).busy().isPresent()) {
                doing(() -> serve.recall(mall(), officer, called, Ids.secret()));
            }
        }
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.NO_SHOW);
        assertThat(visit(ticket).isOpen()).isFalse();
        doing(() -> parking.takeBack(mall(), officer, called, Ids.secret()));
        assertThat(visit(ticket).isOpen()).isTrue();
        assertThat(next(officer)).isEqualTo(called);
    }

    @Test
    void parking_keeps_the_place_and_wakes_by_the_clock() {
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID called = next(officer);
        doing(() ->
                parking.park(mall(), officer, called, ParkReason.FETCHES_PAPERS, Duration.ofMinutes(10), Ids.secret()));
        assertThatThrownBy(() -> next(officer)).hasMessageStartingWith("nobody-waiting");
        clock.advance(Duration.ofMinutes(3));
        IssuedTicket later = arrive("KTP-REKAM");
        clock.advance(Duration.ofMinutes(8));
        pass("WakeParked");
        assertThat(next(officer)).isEqualTo(called);
        assertThat(stop(later, "KTP-REKAM").state()).isEqualTo(StopState.WAITING);
        assertThat(story(ticket)).contains("STOP_PARKED", "STOP_RETURNED");
    }

    @Test
    void a_transfer_ends_here_and_goes_on_there() {
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID called = next(officer);
        doing(() -> serve.start(mall(), officer, called, Ids.secret()));
        doing(() -> transfer.to(mall(), officer, called, service("NIB-UMK").id(), true, null, false, Ids.secret()));
        LiveVisit visit = visit(ticket);
        assertThat(visit.stop(called).orElseThrow().state()).isEqualTo(StopState.TRANSFERRED);
        assertThat(stop(ticket, "NIB-UMK").free()).isTrue();
        Actor ptsp = open(counter("DPMPTSP", 0));
        assertThat(next(ptsp)).isEqualTo(stop(ticket, "NIB-UMK").id());
    }

    @Test
    void a_forgotten_finish_is_asked_about_then_ended_and_teaches_nothing() {
        pass("Learning");
        long before = learned("KTP-REKAM");
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID called = next(officer);
        doing(() -> serve.start(mall(), officer, called, Ids.secret()));
        clock.advance(Duration.ofHours(3));
        pass("ForgottenFinish");
        assertThat(stop(ticket, "KTP-REKAM").promptedAt()).isEqualTo(clock.instant());
        clock.advance(Duration.ofMinutes(11));
        pass("ForgottenFinish");
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.SERVED);
        assertThat(stop(ticket, "KTP-REKAM").accurate()).isFalse();
        pass("Learning");
        assertThat(learned("KTP-REKAM")).isEqualTo(before);
    }

    private long learned(String service) {
        return inside(() -> jdbc.sql("""
                select n from visits.learned where region_id = :region and mall_id = :mall and service_id = :service
                """)
                .param("region", plan().mall().region())
                .param("mall", mall())
                .param("service", service(service).id())
                .query(Long.class)
                .optional()
                .orElse(0L));
    }

    @Test
    void an_accurate_service_teaches_the_estimate_once() {
        pass("Learning");
        long before = learned("KTP-REKAM");
        Actor officer = open(counter("DUKCAPIL", 0));
        arrive("KTP-REKAM");
        finish(officer, next(officer));
        pass("Learning");
        pass("Learning");
        assertThat(learned("KTP-REKAM")).isEqualTo(before + 1);
    }

    @Test
    void an_officer_of_another_agency_may_not_open_the_counter() {
        Counter ptsp = counter("DPMPTSP", 0);
        Actor stranger = officer(counter("DUKCAPIL", 0));
        assertThatThrownBy(() -> doing(() -> sessions.open(mall(), stranger, ptsp.id(), Ids.secret())))
                .hasMessageStartingWith("counter-not-yours");
    }

    @Test
    void an_officer_on_a_break_calls_nobody_and_the_counter_says_until_when() {
        Actor officer = open(counter("DUKCAPIL", 0));
        arrive("KTP-REKAM");
        doing(() -> sessions.startBreak(mall(), officer, Duration.ofMinutes(15), Ids.secret()));
        assertThatThrownBy(() -> next(officer)).hasMessageStartingWith("on-break");
        Instant back =
                inside(() -> reader.sessionOf(officer.id())).orElseThrow().breakUntil();
        assertThat(back).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
        doing(() -> sessions.endBreak(mall(), officer, Ids.secret()));
        next(officer);
    }

    @Test
    void what_the_night_leaves_open_is_ended_in_the_malls_own_day() {
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket served = arrive("KTP-REKAM");
        IssuedTicket waiting = arrive("KTP-REKAM");
        UUID called = next(officer);
        doing(() -> serve.start(mall(), officer, called, Ids.secret()));
        clock.set(clock.today(), java.time.LocalTime.of(23, 59));
        pass("EndOfDay");
        assertThat(visit(waiting).isOpen()).isTrue();
        clock.advance(Duration.ofMinutes(2));
        pass("EndOfDay");
        assertThat(stop(served, "KTP-REKAM").state()).isEqualTo(StopState.SERVED);
        assertThat(stop(served, "KTP-REKAM").accurate()).isFalse();
        assertThat(stop(waiting, "KTP-REKAM").state()).isEqualTo(StopState.CANCELLED);
        assertThat(inside(() -> reader.sessionOf(officer.id()))).isEmpty();
    }
}
