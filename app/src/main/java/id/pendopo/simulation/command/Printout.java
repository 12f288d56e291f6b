package id.pendopo.simulation.command;

import id.pendopo.oversight.Figures;
import id.pendopo.oversight.Measure;
import id.pendopo.oversight.Spread;
import id.pendopo.oversight.Standing;
import id.pendopo.oversight.VisitStanding;
import id.pendopo.oversight.Visits;
import id.pendopo.simulation.proof.DayReport;
import id.pendopo.simulation.proof.Finding;
import id.pendopo.simulation.proof.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** A day's report for a terminal, in words and figures. */
final class Printout {
    private Printout() {}

    static List<String> of(DayReport report) {
        List<String> lines = new ArrayList<>();
        Figures all = report.figures().total();
        Visits visits = report.figures().allVisits();
        lines.add(report.day() + ":");
        lines.add(line("datang / came", report.drawn()));
        lines.add(line("diberi tahu tidak bisa hari ini / told not today", report.turnedAway()));
        lines.add(line("kunjungan / visits", visits.came()));
        lines.add(line("  semua layanan selesai / everything served", visits.of(VisitStanding.ALL_SERVED)));
        lines.add(line("  sebagian / some of it", visits.of(VisitStanding.SOME_SERVED)));
        lines.add(line("  pulang tanpa dilayani / nothing", visits.of(VisitStanding.NONE_SERVED)));
        lines.add(line("layanan / services", all.parts().taken().people()));
        for (Standing standing : Standing.values()) {
            long people = all.parts().of(standing).people();
            if (people > 0) {
                lines.add(line("  " + standing.name().toLowerCase(Locale.ROOT).replace('_', ' '), people));
            }
        }
        lines.add(minutes("menunggu / waited", all.waiting()));
        lines.add(minutes("dilayani / in service", all.of(Measure.SERVICE)));
        lines.addAll(of(report.score()));
        new TreeMap<>(report.refused()).forEach((what, n) -> lines.add(line("  ditolak / refused: " + what, n)));
        report.findings().forEach(finding -> lines.add(of(finding)));
        return lines;
    }

    static List<String> of(Score score) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "  perkiraan / estimate: %d, %.1f %% di dalam batas / inside the bound",
                        score.given(),
                        100 * score.insideShare()),
                String.format(
                        Locale.ROOT,
                        "  meleset / off by: %s menit/min; urutan / position %s; yang terakhir / last %s; %.0f %% lebih"
                                + " baik / better",
                        minutes(Score.median(score.own())),
                        minutes(Score.median(score.byPosition())),
                        minutes(Score.median(score.byLast())),
                        100 * score.gain()));
    }

    private static String of(Finding finding) {
        return "  [" + (finding.holds() ? "ya / yes" : "TIDAK / NO") + "] "
                + finding.rule().words() + ": " + finding.what();
    }

    private static String line(String what, long n) {
        return String.format(Locale.ROOT, "  %-52s %6d", what, n);
    }

    private static String minutes(String what, Spread spread) {
        return String.format(
                Locale.ROOT,
                "  %-52s %6s menit/min median, %s 9/10, %s paling lama/longest",
                what,
                minutes(spread.median()),
                minutes(spread.nineInTen()),
                minutes(spread.max()));
    }

    private static String minutes(long ms) {
        return String.format(Locale.ROOT, "%.1f", ms / 60_000.0);
    }
}
