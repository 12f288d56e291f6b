package id.pendopo.simulation.command;

import id.pendopo.directory.Directory;
import id.pendopo.directory.Mall;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.command.Command;
import id.pendopo.platform.command.SeedStep;
import id.pendopo.platform.time.LedClock;
import id.pendopo.simulation.play.Theatre;
import id.pendopo.simulation.proof.DayReport;
import id.pendopo.simulation.proof.Judgement;
import id.pendopo.simulation.proof.Score;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code simulate [--mall CODE] [--seed N] [--days N] [--from DATE]}: plays days of a mall, reports and judges them. */
@Component
class Simulate implements Command {
    private final List<SeedStep> seeds;
    private final Directory directory;
    private final Theatre theatre;
    private final Judgement judgement;
    private final ObjectProvider<LedClock> clock;
    private final Blank blank;

    Simulate(
            List<SeedStep> seeds,
            Directory directory,
            Theatre theatre,
            Judgement judgement,
            ObjectProvider<LedClock> clock,
            Blank blank) {
        this.seeds = seeds;
        this.directory = directory;
        this.theatre = theatre;
        this.judgement = judgement;
        this.clock = clock;
        this.blank = blank;
    }

    @Override
    public String name() {
        return "simulate";
    }

    @Override
    public String summary() {
        return "[--mall CODE] [--seed N] [--days N] [--from DATE]: mainkan hari-hari sebuah mal contoh / play days of a demo"
                + " mall";
    }

    @Override
    public int run(List<String> words) {
        Wish wish;
        try {
            wish = Wish.of(words);
        } catch (Wish.NotUnderstood e) {
            System.err.println("Tidak dimengerti / not understood: " + e.getMessage());
            return 2;
        }
        LedClock led = clock.getIfAvailable();
        if (led == null || !blank.isBlank()) {
            System.err.println("Simulasi hanya di folder data baru: di sini ada mal yang bekerja.");
            System.err.println("A simulation needs a new data folder: a mall is at work in this one.");
            return 2;
        }
        seeds.stream().sorted(Comparator.comparingInt(SeedStep::order)).forEach(SeedStep::load);
        Optional<MallPlan> plan = directory.byCode(wish.mall());
        if (plan.isEmpty()) {
            System.err.println("Mal tidak dikenal / unknown mall: " + wish.mall());
            return 2;
        }
        return play(wish, plan.get(), led);
    }

    private int play(Wish wish, MallPlan plan, LedClock led) {
        Mall mall = plan.mall();
        System.out.println(mall.shortName() + ", seed " + wish.seed());
        Score score = Score.NONE;
        boolean holds = true;
        LocalDate day = wish.first();
        for (int played = 0; played < wish.days(); played++, day = day.plusDays(1)) {
            day = nextOpen(plan, day);
            DayReport report = judgement.of(mall.id(), day, theatre.play(mall.id(), day, wish.seed(), led::moveTo));
            Printout.of(report).forEach(System.out::println);
            score = score.plus(report.score());
            holds &= report.holds();
        }
        if (wish.days() > 1) {
            System.out.println("semua hari / all days:");
            Printout.of(score).forEach(System.out::println);
        }
        return holds ? 0 : 1;
    }

    private static LocalDate nextOpen(MallPlan plan, LocalDate from) {
        return from.datesUntil(from.plusYears(1))
                .filter(day -> !plan.mallHours(day).isEmpty())
                .findFirst()
                .orElse(from);
    }
}
