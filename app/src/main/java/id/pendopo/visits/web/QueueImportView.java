package id.pendopo.visits.web;

import java.util.List;

/**
 * What an import of queues would do. Nothing has been changed when this is shown.
 *
 * @param content the file once more, for the button that carries it out; empty when there are faults
 */
public record QueueImportView(String file, int fine, int added, long wrong, List<Line> faults, String content) {
    public record Line(int number, String column, String value, String sentence) {}
}
