package id.pendopo.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.directory.MallPlan;
import id.pendopo.simulation.play.PlayedDay;
import id.pendopo.simulation.play.Theatre;
import id.pendopo.simulation.proof.DayReport;
import id.pendopo.simulation.proof.Finding;
import id.pendopo.simulation.proof.Judgement;
import id.pendopo.simulation.proof.Score;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * A day of each mall, played by the use cases of people, and what must hold after it. The estimate gets what the program
 * gets, of days that it doesn't know. -Dpendopo.proof.days=N plays more days, ten at most.
 */
@TestPropertySource(properties = {"pendopo.seal=P1D", "pendopo.seal-all=P1D"}) // a database of its own, and no hurry
class SimulatedDayTest extends PendopoTest {
    /** Ten are enough for a mall to have learned, and take an hour. */
    private static final int DAYS = Math.min(10, Integer.getInteger("pendopo.proof.days", 1));

    private static final double LATER = 0.85;
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 5);

    private static Score all = Score.NONE;

    @Autowired
    Theatre theatre;

    @Autowired
    Judgement judgement;

    @ParameterizedTest
    @ValueSource(strings = {"jambi", "jember", "ogan-ilir", "jombang", "konawe"})
    @SuppressWarnings("SystemOut")
    void after_a_day_of_a_mall_everything_holds_that_must(String code) {
        MallPlan plan = directory.plan(code);
        Score first = Score.NONE;
        Score later = Score.NONE;
        LocalDate day = FIRST;
        for (int played = 0; played < DAYS; played++, day = day.plusDays(1)) {
            while (plan.mallHours(day).isEmpty()) {
                day = day.plusDays(1);
            }
            PlayedDay drama = theatre.play(plan.mall().id(), day, 7, clock::set);
            DayReport report = judgement.of(plan.mall().id(), day, drama);
            assertThat(report.findings()).as(code + " " + day).allMatch(Finding::holds);
            assertThat(report.letIn()).isGreaterThan(80);
            if (played == 0) {
                first = report.score();
            } else {
                later = later.plus(report.score());
            }
        }
        System.out.println(code + ", first day: " + show(first));
        all = all.plus(first);
        assertThat(first.gain()).as(show(first)).isGreaterThan(0.1);
        // Of a mall's first day the estimate knows the catalogue's minutes only, and these days know better.
        assertThat(first.insideShare()).as(show(first)).isBetween(0.8, 0.95);
        if (DAYS > 1) {
            System.out.println(code + ", later days: " + show(later));
            assertThat(later.gain()).as(show(later)).isGreaterThan(0.2);
            assertThat(later.insideShare()).as(show(later)).isBetween(LATER, 0.95);
        }
    }

    /** One mall's day is some hundred calls, of which many are late together: chance alone moves its gain by a tenth. */
    @AfterAll
    @SuppressWarnings("SystemOut")
    static void all_malls_together_are_a_fifth_better_than_the_best_simple_rule() {
        System.out.println("all malls, first day: " + show(all));
        assertThat(all.gain()).as(show(all)).isGreaterThan(0.2);
        assertThat(all.insideShare()).as(show(all)).isBetween(0.85, 0.95);
    }

    private static String show(Score score) {
        return "%d told, %.3f inside, off by %d s, position %d s, last %d s, gain %.2f"
                .formatted(
                        score.given(),
                        score.insideShare(),
                        Score.median(score.own()) / 1000,
                        Score.median(score.byPosition()) / 1000,
                        Score.median(score.byLast()) / 1000,
                        score.gain());
    }
}
