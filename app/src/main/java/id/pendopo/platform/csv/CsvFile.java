package id.pendopo.platform.csv;

import java.util.List;
import java.util.Map;

/**
 * A file with a header line, as text cells by column name.
 *
 * @param columns the header, in lower case
 */
public record CsvFile(List<String> columns, List<Line> lines) {
    /**
     * @param number where the line begins in the file, the header being 1: what an editor or a spreadsheet shows
     * @param width how many cells it has
     */
    public record Line(int number, int width, Map<String, String> cells) {
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }
}
