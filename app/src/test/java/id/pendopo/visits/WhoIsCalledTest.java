package id.pendopo.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.directory.Counter;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.counter.CallThisOne;
import id.pendopo.visits.counter.HandReason;
import id.pendopo.visits.counter.Outcome;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WhoIsCalledTest extends AtCountersTest {
    @Autowired
    private CallThisOne callThisOne;

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
    void an_officer_of_another_agency_may_not_open_the_counter() {
        Counter ptsp = counter("DPMPTSP", 0);
        Actor stranger = officer(counter("DUKCAPIL", 0));
        assertThatThrownBy(() -> doing(() -> counters.open(mall(), stranger, ptsp.id(), Ids.secret())))
                .hasMessageStartingWith("counter-not-yours");
    }

    @Test
    void an_officer_on_a_break_calls_nobody_and_the_counter_says_until_when() {
        Actor officer = open(counter("DUKCAPIL", 0));
        arrive("KTP-REKAM");
        doing(() -> counters.startBreak(mall(), officer, Duration.ofMinutes(15), Ids.secret()));
        assertThatThrownBy(() -> next(officer)).hasMessageStartingWith("on-break");
        Instant back =
                inside(() -> reader.sessionOf(officer.id())).orElseThrow().breakUntil();
        assertThat(back).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
        doing(() -> counters.endBreak(mall(), officer, Ids.secret()));
        next(officer);
    }

    @Test
    void who_was_sent_to_one_counter_is_not_called_by_hand_at_another() {
        Actor one = open(counter("DUKCAPIL", 0));
        Actor two = open(counter("DUKCAPIL", 1));
        arrive("KTP-REKAM");
        UUID called = next(one);
        doing(() -> transfer.to(
                mall(),
                one,
                called,
                service("KTP-REKAM").id(),
                true,
                counter("DUKCAPIL", 1).id(),
                true,
                Ids.secret()));
        UUID sent = inside(() -> reader.visitOfStop(called))
                .orElseThrow()
                .open()
                .getFirst()
                .id();
        assertThatThrownBy(
                        () -> doing(() -> callThisOne.call(mall(), one, sent, HandReason.SHORT_QUESTION, Ids.secret())))
                .hasMessageStartingWith("stop-not-callable");
        doing(() -> callThisOne.call(mall(), two, sent, HandReason.SHORT_QUESTION, Ids.secret()));
        assertThat(inside(() -> reader.visitOfStop(sent)).orElseThrow().busy()).isPresent();
    }
}
