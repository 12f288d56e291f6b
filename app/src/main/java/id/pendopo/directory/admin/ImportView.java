package id.pendopo.directory.admin;

import java.util.List;

/**
 * What an import would do. Nothing was changed when this is shown.
 *
 * @param added rows that are not there yet
 * @param content the file once more, for the button that carries it out
 */
public record ImportView(
        Desk desk,
        String file,
        int lines,
        int added,
        int changed,
        int same,
        int wrong,
        List<Line> faults,
        String content) {
    /** @param column its name in the file; empty when the whole line is meant */
    public record Line(int number, String column, String value, String sentence) {}

    public boolean fine() {
        return faults.isEmpty();
    }
}
