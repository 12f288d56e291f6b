package id.pendopo.simulation.proof;

import id.pendopo.oversight.DayFigures;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A played day in figures.
 *
 * @param drawn how many people came
 * @param turnedAway of them, how many were told that today isn't possible any more
 * @param letIn visits of which everything was served, of those
 * @param inTime before the last counter of their last queue closed
 */
public record DayReport(
        LocalDate day,
        int drawn,
        int turnedAway,
        DayFigures figures,
        Score score,
        long letIn,
        long inTime,
        Map<String, Integer> refused,
        List<Finding> findings) {
    public DayReport {
        findings = List.copyOf(findings);
    }

    public boolean holds() {
        return findings.stream().allMatch(Finding::holds);
    }
}
