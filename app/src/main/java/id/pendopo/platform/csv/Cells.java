package id.pendopo.platform.csv;

import java.util.regex.Pattern;

/**
 * Spreadsheets run a cell that begins like a formula, and where lists are separated by semicolons they don't heed our
 * quotes and begin a cell after each semicolon and line break inside ours, too. An apostrophe is written before
 * what would run there, and reading takes exactly one away again, so that what goes out comes back the same.
 */
final class Cells {
    /** The wide signs of East Asian keyboards are taken for the others by some programs. */
    private static final String BEGINS = "[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20]";

    private static final Pattern FORMULA = Pattern.compile("(^|[;\\n\\r])(?='*" + BEGINS + ")");
    private static final Pattern GUARDED = Pattern.compile("(^|[;\\n\\r])'(?='*" + BEGINS + ")");

    private Cells() {}

    static String guarded(String text) {
        return FORMULA.matcher(text).replaceAll("$1'");
    }

    static String plain(String cell) {
        return GUARDED.matcher(cell).replaceAll("$1");
    }
}
