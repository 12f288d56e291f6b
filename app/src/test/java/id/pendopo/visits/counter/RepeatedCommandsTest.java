package id.pendopo.visits.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.directory.Counter;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.AtCountersTest;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.LiveSession;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.management.PauseQueue;
import id.pendopo.visits.reception.CancelStop;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.PublicReason;
import id.pendopo.visits.visitor.By;
import id.pendopo.visits.visitor.Leave;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A retry whose first answer was lost gets that answer again, however the hall has changed meanwhile. */
class RepeatedCommandsTest extends AtCountersTest {
    @Autowired
    private CallThisOne callThisOne;

    @Autowired
    private PauseQueue pauses;

    @Autowired
    private Leave leaving;

    @Autowired
    private CancelStop cancelling;

    private Counter counter;
    private Actor officer;
    private LiveSession session;

    @BeforeEach
    void sit() {
        counter = counter("DUKCAPIL", 0);
        officer = open(counter);
        session = inside(() -> reader.sessionOf(officer.id())).orElseThrow();
    }

    private void goHome() {
        doing(() -> counters.close(mall(), officer, false, Ids.secret()));
    }

    private Optional<LiveSession> now() {
        return inside(() -> reader.sessionOf(officer.id()));
    }

    @Test
    void closing_twice_closes_once_and_answers_twice() {
        for (int i = 0; i < 2; i++) {
            assertThat(post("yuliana", "/counter/close", "key", "close-" + session.id()))
                    .hasStatus(302);
        }
        assertThat(events(session.id())).containsExactly("COUNTER_OPENED", "COUNTER_CLOSED");
    }

    @Test
    void a_late_repetition_of_a_break_sends_nobody_on_a_second_one() {
        String key = Ids.secret();
        doing(() -> counters.startBreak(mall(), officer, Duration.ofMinutes(10), key));
        String back = Ids.secret();
        doing(() -> counters.endBreak(mall(), officer, back));
        doing(() -> counters.startBreak(mall(), officer, Duration.ofMinutes(10), key));
        assertThat(now()).map(LiveSession::state).contains(LiveSession.State.OPEN);
        goHome();
        doing(() -> counters.endBreak(mall(), officer, back));
        assertThat(events(session.id()))
                .containsExactly("COUNTER_OPENED", "COUNTER_BREAK", "COUNTER_RESUMED", "COUNTER_CLOSED");
    }

    @Test
    void a_late_repetition_of_a_call_for_help_rings_no_second_alarm() {
        String key = Ids.secret();
        doing(() -> counters.callHelp(mall(), officer, key));
        doing(() ->
                counters.helpCame(mall(), session.id(), counter, staff("sari").id()));
        doing(() -> counters.callHelp(mall(), officer, key));
        assertThat(now().orElseThrow().helpSince()).isNull();
    }

    @Test
    void a_repeated_call_answers_with_the_same_stop_also_from_a_break_or_a_closed_counter() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        String key = Ids.secret();
        UUID called = inside(() -> callNext.next(mall(), officer, key));
        doing(() -> serve.finish(mall(), officer, called, Outcome.INFORMED, 1, Ids.secret()));
        doing(() -> counters.startBreak(mall(), officer, Duration.ofMinutes(10), Ids.secret()));
        assertThat(inside(() -> callNext.next(mall(), officer, key))).isEqualTo(called);
        goHome();
        assertThat(inside(() -> callNext.next(mall(), officer, key))).isEqualTo(called);
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.SERVED);
    }

    @Test
    void a_repeated_call_out_of_turn_is_no_error_once_the_visitor_was_served() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID stop = stop(ticket, "KTP-REKAM").id();
        String key = Ids.secret();
        doing(() -> callThisOne.call(mall(), officer, stop, HandReason.OTHER, key));
        doing(() -> serve.finish(mall(), officer, stop, Outcome.INFORMED, 1, Ids.secret()));
        goHome();
        doing(() -> callThisOne.call(mall(), officer, stop, HandReason.OTHER, key));
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.SERVED);
    }

    @Test
    void finish_and_next_sent_again_after_nobody_waited_calls_nobody_who_came_since() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID called = next(officer);
        String key = Ids.secret();
        assertThat(finishAndNext(called, key)).hasStatus(302);
        IssuedTicket later = arrive("KTP-REKAM");
        assertThat(finishAndNext(called, key)).hasStatus(302);
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.SERVED);
        assertThat(stop(later, "KTP-REKAM").state()).isEqualTo(StopState.WAITING);
        assertThat(next(officer)).isEqualTo(stop(later, "KTP-REKAM").id());
    }

    @Test
    void finish_and_next_sent_again_after_somebody_was_called_calls_nobody_else() {
        arrive("KTP-REKAM");
        IssuedTicket second = arrive("KTP-REKAM");
        IssuedTicket third = arrive("KTP-REKAM");
        UUID called = next(officer);
        String key = Ids.secret();
        for (int i = 0; i < 2; i++) {
            assertThat(finishAndNext(called, key)).hasStatus(302);
            assertThat(stop(second, "KTP-REKAM").state()).isEqualTo(StopState.CALLED);
            assertThat(stop(third, "KTP-REKAM").state()).isEqualTo(StopState.WAITING);
        }
    }

    private MvcTestResult finishAndNext(UUID stop, String key) {
        return post(
                "yuliana",
                "/counter/finish",
                "stop",
                stop.toString(),
                "outcome",
                "INFORMED",
                "then",
                "next",
                "key",
                key);
    }

    @Test
    void a_key_that_came_with_somebody_else_is_refused_and_never_looks_like_done() {
        IssuedTicket first = arrive("KTP-REKAM");
        IssuedTicket second = arrive("KTP-REKAM");
        UUID one = next(officer);
        String finish = Ids.secret();
        doing(() -> serve.finish(mall(), officer, one, Outcome.INFORMED, 1, finish));
        UUID two = next(officer);
        refused(() -> serve.finish(mall(), officer, two, Outcome.INFORMED, 1, finish));
        assertThat(stop(second, "KTP-REKAM").state()).isEqualTo(StopState.CALLED);
        doing(() -> serve.noShow(mall(), officer, two, Ids.secret()));

        IssuedTicket third = arrive("KTP-REKAM", "NIB-UMK");
        IssuedTicket fourth = arrive("KTP-REKAM");
        String leave = Ids.secret();
        doing(() -> leaving.leave(mall(), fourth.visit(), By.CITIZEN, null, leave));
        refused(() -> leaving.leave(mall(), third.visit(), By.CITIZEN, null, leave));
        assertThat(visit(third).isOpen()).isTrue();

        String cancel = Ids.secret();
        UUID card = stop(third, "KTP-REKAM").id();
        UUID number = stop(third, "NIB-UMK").id();
        doing(() -> cancelling.cancel(mall(), staff("dodi"), third.visit(), card, cancel));
        refused(() -> cancelling.cancel(mall(), staff("dodi"), third.visit(), number, cancel));
        assertThat(stop(third, "NIB-UMK").state()).isEqualTo(StopState.WAITING);
        assertThat(visit(first).isOpen()).isFalse();
    }

    @Test
    void another_officers_key_answers_nothing() {
        arrive("KTP-REKAM");
        String key = Ids.secret();
        UUID called = inside(() -> callNext.next(mall(), officer, key));
        assertThat(inside(() -> callNext.next(mall(), officer, key))).isEqualTo(called);
        Actor other = open(counter("DUKCAPIL", 1));
        arrive("KTP-REKAM");
        refused(() -> callNext.next(mall(), other, key));
        refused(() -> callThisOne.call(mall(), other, called, HandReason.values()[0], key));
        doing(() -> serve.noShow(mall(), officer, called, Ids.secret()));
        goHome();
        assertThat(inside(() -> callNext.next(mall(), officer, key))).isEqualTo(called);
        doing(() -> counters.close(mall(), other, false, Ids.secret()));
    }

    @Test
    void finish_and_next_take_a_key_of_any_length_that_is_allowed() {
        arrive("KTP-REKAM");
        IssuedTicket second = arrive("KTP-REKAM");
        arrive("KTP-REKAM");
        UUID called = next(officer);
        doing(() -> serve.start(mall(), officer, called, Ids.secret()));
        for (int i = 0; i < 2; i++) {
            assertThat(post(
                            "yuliana",
                            "/counter/finish",
                            "stop",
                            called.toString(),
                            "outcome",
                            "ISSUED",
                            "then",
                            "next",
                            "key",
                            "k".repeat(80)))
                    .hasStatus(302);
            assertThat(stop(second, "KTP-REKAM").state()).isEqualTo(StopState.CALLED);
        }
        doing(() -> serve.noShow(mall(), officer, stop(second, "KTP-REKAM").id(), Ids.secret()));
        goHome();
    }

    @Test
    void who_was_moved_to_another_agency_or_whose_counter_was_switched_off_sits_nowhere() {
        arrive("KTP-REKAM");
        Actor moved = new Actor(
                officer.id(),
                officer.region(),
                officer.role(),
                officer.displayName(),
                officer.mall(),
                UUID.randomUUID(),
                null);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> inside(() -> callNext.next(mall(), moved, Ids.secret())))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(VisitProblem.NO_SESSION));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> doing(() -> counters.startBreak(mall(), moved, Duration.ofMinutes(5), Ids.secret())))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(VisitProblem.NO_SESSION));
        goHome();
    }

    @Test
    void the_key_that_opened_one_counter_opens_no_other() {
        goHome();
        String key = Ids.secret();
        doing(() -> counters.open(mall(), officer, counter.id(), key));
        doing(() -> counters.open(mall(), officer, counter.id(), key));
        goHome();
        Counter other = counter("DUKCAPIL", 1);
        refused(() -> counters.open(mall(), officer, other.id(), key));
        assertThat(now()).isEmpty();
    }

    private void refused(Runnable command) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> doing(command))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(PlatformProblem.KEY_USED_OTHERWISE));
    }

    @Test
    void a_repeated_pause_is_no_error_after_its_time() {
        UUID queue = inside(
                () -> queues.of(mall()).ofService().get(service("KTP-REKAM").id()));
        long before = pausesOf(queue);
        Instant until = clock.instant().plus(Duration.ofMinutes(5));
        String key = Ids.secret();
        for (int i = 0; i < 2; i++) {
            doing(() -> pauses.pause(mall(), staff("sari"), queue, PublicReason.SYSTEM_DOWN, Optional.of(until), key));
            clock.advance(Duration.ofMinutes(10));
        }
        assertThat(pausesOf(queue)).isEqualTo(before + 1);
    }

    private long pausesOf(UUID queue) {
        return events(queue).stream().filter("QUEUE_PAUSED"::equals).count();
    }
}
