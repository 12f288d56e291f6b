package id.pendopo.oversight.screen;

import id.pendopo.oversight.Figures;
import id.pendopo.oversight.Measure;
import id.pendopo.platform.web.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What everybody reads about the estimates of the last days.
 *
 * @param span how many days back, today included
 * @param lines the newest day first
 * @param all their sum
 */
public record ScoreView(Page page, int span, List<Line> lines, Figures all) {

    /** One day. */
    public record Line(LocalDate day, Figures figures) {}

    static ScoreView of(Page page, int span, SortedMap<LocalDate, Figures> days) {
        List<Line> lines = new ArrayList<>();
        days.forEach((day, figures) -> lines.addFirst(new Line(day, figures)));
        return new ScoreView(
                page, span, List.copyOf(lines), days.values().stream().reduce(Figures.NONE, Figures::plus));
    }

    public String calls(Figures figures) {
        return page.number(figures.estimateError().count());
    }

    public String kept(Figures figures) {
        return page.number(figures.of(Measure.ESTIMATE_KEPT).count());
    }

    public String percent(Figures figures) {
        return page.number(Math.round(figures.estimateKept() * 100)) + " %";
    }

    public List<String> rules() {
        return SimpleRule.notes(page, all);
    }

    public String off(Figures figures) {
        return Lengths.minutes(page.lang(), figures.estimateError().median());
    }
}
