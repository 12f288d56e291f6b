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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * A day of each mall, played by the use cases of people, and what must hold after it. The estimate gets what the program
 * gets, of days that it doesn't know. -Dpendopo.proof.days=N plays more days.
 */
@TestPropertySource(properties = {"pendopo.seal=P1D", "pendopo.seal-all=P1D"}) // a database of its own, and no hurry
class SimulatedDayTest extends PendopoTest {
    private static final int DAYS = Integer.getInteger("pendopo.proof.days", 1);
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 5);

    @Autowired
    Theatre theatre;

    @Autowired
    Judgement judgement;

    @ParameterizedTest
    @ValueSource(strings = {"jambi", "jember", "ogan-ilir", "jombang", "konawe"})
    @SuppressWarnings("SystemOut")
    void after_a_day_of_a_mall_everything_holds_that_must(String code) {
        MallPlan plan = directory.plan(code);
        Score score = Score.NONE;
        LocalDate day = FIRST;
        for (int played = 0; played < DAYS; played++, day = day.plusDays(1)) {
            while (plan.mallHours(day).isEmpty()) {
                day = day.plusDays(1);
            }
            PlayedDay drama = theatre.play(plan.mall().id(), day, 7, clock::set);
            DayReport report = judgement.of(plan.mall().id(), day, drama);
            assertThat(report.findings()).as(code + " " + day).allMatch(Finding::holds);
            assertThat(report.letIn()).isGreaterThan(80);
            score = score.plus(report.score());
        }
        System.out.printf(
                "%s: %d told, %.3f inside, off by %d s, position %d, last %d, gain %.2f%n",
                code,
                score.given(),
                score.insideShare(),
                Score.median(score.own()) / 1000,
                Score.median(score.byPosition()) / 1000,
                Score.median(score.byLast()) / 1000,
                score.gain());
        assertThat(score.gain()).as(code).isGreaterThan(0.2);
    }
}
