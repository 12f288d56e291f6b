package id.pendopo.oversight.screen;

import id.pendopo.oversight.Figures;
import id.pendopo.oversight.Measure;
import id.pendopo.oversight.Spread;
import id.pendopo.platform.web.Page;
import java.util.List;
import java.util.stream.Stream;

/** What the estimates are held against: the rules that any queue machine has. */
final class SimpleRule {
    /**
     * Calls of one busy hour resemble each other. Only from so many on is the share that is aimed at, 9 in 10, known to 5 in
     * 100 (19 times in 20: 1.96² × 0.9 × 0.1 / 0.05²), and a comparison worth a line. Arithmetic, and no office's to set: the same page
     * would otherwise mean something else in each mall.
     */
    private static final int LEAST = 139;

    private SimpleRule() {}

    /** How far each was off; instead, that nobody can know yet, where chance alone may make the difference. */
    static List<String> notes(Page page, Figures figures) {
        return Stream.of(Measure.RULE_POSITION, Measure.RULE_LAST)
                .filter(rule -> !figures.of(rule).isEmpty())
                .map(rule -> note(page, page.word("oversight.simple", rule), figures.of(rule), figures.estimateError()))
                .toList();
    }

    private static String note(Page page, String name, Spread rule, Spread ours) {
        if (rule.count() < LEAST) {
            return page.t("oversight.rule-too-few", "rule", name, "n", page.number(rule.count()));
        }
        return page.t(
                rule.apartFrom(ours) ? "oversight.rule" : "oversight.rule-alike",
                "rule",
                name,
                "minutes",
                Lengths.minutes(page.lang(), rule.median()));
    }
}
