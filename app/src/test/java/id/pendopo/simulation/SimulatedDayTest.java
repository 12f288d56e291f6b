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
 * Days of each mall, played by the use cases of people, and what must hold after each. The estimate gets what the program
 * gets, of days that it doesn't know. -Dpendopo.proof.days=N plays more days, -Dpendopo.proof.seed=N others.
 */
@TestPropertySource(properties = {"pendopo.seal=P1D", "pendopo.seal-all=P1D"}) // a database of its own, and no hurry
class SimulatedDayTest extends PendopoTest {
    /** Ten are enough for a mall to have learned. */
    private static final int DAYS = Math.min(10, Integer.getInteger("pendopo.proof.days", 3));

    /** A mall's day is some hundred calls, many of them late together: chance moves the gain of three days by a twentieth. */
    private static final double LEAST = DAYS < 6 ? 0.15 : 0.2;

    private static final long SEED = Long.getLong("pendopo.proof.seed", 7);
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 5);

    private static Score malls = Score.NONE;

    @Autowired
    Theatre theatre;

    @Autowired
    Judgement judgement;

    @ParameterizedTest
    @ValueSource(strings = {"jambi", "jember", "ogan-ilir", "jombang", "konawe"})
    @SuppressWarnings("SystemOut")
    void after_days_of_a_mall_everything_holds_that_must(String code) {
        MallPlan plan = directory.plan(code);
        Score all = Score.NONE;
        LocalDate day = FIRST;
        for (int played = 0; played < DAYS; played++, day = day.plusDays(1)) {
            while (plan.mallHours(day).isEmpty()) {
                day = day.plusDays(1);
            }
            PlayedDay drama = theatre.play(plan.mall().id(), day, SEED, clock::set);
            DayReport report = judgement.of(plan.mall().id(), day, drama);
            assertThat(report.findings()).as(code + " " + day).allMatch(Finding::holds);
            assertThat(report.letIn()).isGreaterThan(80);
            System.out.println(code + ", " + day + ": " + show(report.score()));
            if (played == 0) {
                // A new mall's estimate knows the catalogue's minutes only, and these days know better.
                assertThat(report.score().gain()).isGreaterThan(0.1);
                assertThat(report.score().insideShare()).isBetween(0.8, 0.95);
            }
            all = all.plus(report.score());
        }
        System.out.println(code + ", " + DAYS + " days: " + show(all));
        malls = malls.plus(all);
        assertThat(all.gain()).as(show(all)).isGreaterThan(LEAST);
        assertThat(all.insideShare()).as(show(all)).isBetween(0.85, 0.95);
    }

    @AfterAll
    @SuppressWarnings("SystemOut")
    static void all_malls_together_are_a_fifth_better_than_the_better_simple_rule() {
        System.out.println("all malls, " + DAYS + " days: " + show(malls));
        assertThat(malls.gain()).as(show(malls)).isGreaterThan(0.2);
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
