package id.pendopo.platform.csv;

import java.util.List;
import java.util.Map;

/**
 * A file with a header line, as text cells by column name.
 *
 * @param columns the header, in lower case
 */
public record CsvFile(List<String> columns, List<Line> lines) {
    /** So many faults are named, then reading stops: who chose the wrong file needs no half a million sentences. */
    public static final int FAULTS_AT_MOST = 200;

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
