package id.pendopo.platform.csv;

import java.util.regex.Pattern;

/**
 * Spreadsheets run a cell that begins like a formula. Such a cell is written with an apostrophe before it, and reading
 * takes exactly one away again, so that what goes out comes back the same.
 */
final class Cells {
    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r]", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("^'+[=+\\-@\\t\\r]", Pattern.DOTALL);

    private Cells() {}

    static String guarded(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    static String plain(String cell) {
        return GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
