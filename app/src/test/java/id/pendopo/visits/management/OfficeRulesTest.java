package id.pendopo.visits.management;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.Counter;
import id.pendopo.platform.ids.Ids;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.counter.StillServing;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.reception.PromisedDays;
import id.pendopo.visits.setup.MallRules;
import id.pendopo.visits.setup.RuleField;
import id.pendopo.visits.setup.RulesWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules that an office may want otherwise: what a change of one changes. */
class OfficeRulesTest extends ManagerTest {
    @Autowired
    private RulesWriter rules;

    @Autowired
    private PromisedDays promised;

    @Autowired
    private StillServing stillServing;

    /** With one figure changed, and as before afterwards. */
    private void with(String column, int figure, Runnable work) {
        MallRules before = inside(() -> books.of(mall())).rules();
        Map<String, Integer> usual = new HashMap<>();
        RuleField.ALL.forEach(field -> usual.put(field.column(), field.value().applyAsInt(before)));
        Map<String, Integer> changed = new HashMap<>(usual);
        changed.put(column, figure);
        save(changed, before);
        try {
            work.run();
        } finally {
            save(usual, before);
        }
    }

    private void save(Map<String, Integer> figures, MallRules before) {
        doing(() -> rules.save(mall(), staff("sari"), figures, before.closingNeedsApproval(), Ids.secret()));
    }

    private void takesBreak(Counter counter, int minutes) {
        doing(() -> counterSessions.startBreak(mall(), officer(counter), Duration.ofMinutes(minutes), Ids.secret()));
    }

    @Test
    void a_break_is_as_long_as_the_mall_allows_and_no_longer_one_is_offered() {
        Counter counter = counter("DUKCAPIL", 0);
        sitsDown(counter);
        assertThat(body(get("yuliana", "/counter"))).contains("id=\"break-120\"");
        with("longest_break_minutes", 30, () -> {
            assertThat(body(get("yuliana", "/counter")))
                    .contains("id=\"break-30\"")
                    .doesNotContain("id=\"break-60\"");
            refused(VisitProblem.UNTIL_INVALID, () -> takesBreak(counter, 31));
            takesBreak(counter, 30);
            assertThat(desk(counter).state()).isEqualTo(Board.State.BREAK);
        });
    }

    @Test
    void another_day_is_promised_no_further_ahead_than_the_mall_does() {
        LocalDate today = clock.today();
        assertThat(days().getLast()).isAfter(today.plusDays(7));
        with(
                "promise_days",
                7,
                () -> assertThat(days())
                        .isNotEmpty()
                        .allSatisfy(day -> assertThat(day).isBetween(today.plusDays(1), today.plusDays(7))));
    }

    private List<LocalDate> days() {
        return inside(() -> promised.of(mall(), agency("DUKCAPIL").id()));
    }

    @Test
    void an_empty_counter_is_told_after_as_many_minutes_as_the_mall_says() {
        Counter counter = counter("DUKCAPIL", 0);
        LocalTime opens =
                plan().counterHours(counter.id(), clock.today()).getFirst().opens();
        clock.set(clock.today(), opens.plusMinutes(15));
        assertThat(isTold(counter)).isTrue();
        with("empty_minutes", 20, () -> {
            assertThat(isTold(counter)).isFalse();
            clock.advance(Duration.ofMinutes(5));
            assertThat(isTold(counter)).isTrue();
        });
    }

    @Test
    void a_call_without_answer_an_idle_counter_and_a_long_service_are_told_when_the_mall_says() {
        Counter counter = counter("DUKCAPIL", 0);
        sitsDown(counter);
        arrive("KTP-REKAM");
        arrive("KTP-REKAM");
        clock.advance(Duration.ofMinutes(20));
        assertThat(rings(Alarm.ReadyAndWaiting.class)).isTrue();
        with(
                "idle_minutes",
                21,
                () -> assertThat(rings(Alarm.ReadyAndWaiting.class)).isFalse());
        UUID stop = inside(() -> callNext.next(mall(), officer(counter), Ids.secret()));
        clock.advance(Duration.ofMinutes(5));
        assertThat(rings(Alarm.NobodyCame.class)).isTrue();
        with(
                "unanswered_minutes",
                6,
                () -> assertThat(rings(Alarm.NobodyCame.class)).isFalse());
        doing(() -> serveStop.start(mall(), officer(counter), stop, Ids.secret()));
        Duration usual = desk(counter).usual().orElseThrow();
        clock.advance(usual.multipliedBy(3).plus(Duration.ofMinutes(1)));
        with("long_minutes", 1, () -> {
            assertThat(rings(Alarm.LongService.class)).isTrue();
            with(
                    "long_factor",
                    4,
                    () -> assertThat(rings(Alarm.LongService.class)).isFalse());
        });
        with(
                "long_minutes",
                240,
                () -> assertThat(rings(Alarm.LongService.class)).isFalse());
    }

    private boolean rings(Class<? extends Alarm> kind) {
        return board().alarms().stream().anyMatch(kind::isInstance);
    }

    @Test
    void how_long_the_question_waits_and_when_it_comes_again_is_the_malls_to_say() {
        Counter counter = counter("DUKCAPIL", 0);
        sitsDown(counter);
        arrive("KTP-REKAM");
        UUID stop = inside(() -> callNext.next(mall(), officer(counter), Ids.secret()));
        doing(() -> serveStop.start(mall(), officer(counter), stop, Ids.secret()));
        clock.advance(Duration.ofHours(3));
        lookForForgotten();
        with("forgotten_again_minutes", 7, () -> {
            doing(() -> stillServing.confirm(mall(), officer(counter), stop, Ids.secret()));
            clock.advance(Duration.ofMinutes(7));
            assertThat(served(stop).promptedAt()).isEqualTo(clock.instant());
        });
        with("forgotten_answer_minutes", 3, () -> {
            clock.advance(Duration.ofMinutes(2));
            lookForForgotten();
            assertThat(served(stop).state()).isEqualTo(StopState.SERVING);
            clock.advance(Duration.ofMinutes(1));
            lookForForgotten();
            assertThat(served(stop).state()).isEqualTo(StopState.SERVED);
        });
    }

    private LiveStop served(UUID stop) {
        return inside(() -> reader.visitOfStop(stop))
                .flatMap(visit -> visit.stop(stop))
                .orElseThrow();
    }

    private void lookForForgotten() {
        pass("ForgottenFinish");
    }

    private boolean isTold(Counter counter) {
        return board().alarms().stream()
                .anyMatch(alarm -> alarm instanceof Alarm.Unmanned empty
                        && empty.counters().contains(counter));
    }
}
