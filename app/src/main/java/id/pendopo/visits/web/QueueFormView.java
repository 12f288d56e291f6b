package id.pendopo.visits.web;

import java.util.List;
import java.util.Map;

/**
 * One queue as a form of the same cells as its file has.
 *
 * @param isNew its code may still be chosen
 * @param faults sentences by column
 * @param agencies to choose from, by code
 */
public record QueueFormView(
        boolean isNew, Map<String, String> cells, Map<String, List<String>> faults, Map<String, String> agencies) {

    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    public List<String> wrong(String column) {
        return faults.getOrDefault(column, List.of());
    }
}
