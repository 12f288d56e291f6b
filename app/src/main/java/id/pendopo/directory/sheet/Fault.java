package id.pendopo.directory.sheet;

import java.util.Map;

/**
 * One thing wrong with one cell or line, with words in the bundle under {@code fault.<type>}.
 *
 * @param line in the file; 1 for a form
 * @param column empty when the whole line is meant
 * @param value the cell's beginning, to be shown
 */
public record Fault(int line, String column, Type type, String value, Map<String, Object> facts) {
    /** Why a cell or line can't be taken. */
    public enum Type {
        COLUMN_MISSING,
        COLUMN_UNKNOWN,
        CELLS_MISSING,
        CELLS_TOO_MANY,
        NOT_UTF8,
        EMPTY_FILE,
        QUOTES_BROKEN,
        HEADER_REPEATED,
        TOO_MANY_COLUMNS,
        EMPTY,
        TOO_LONG,
        NOT_PRINTABLE,
        NOT_A_CODE,
        NOT_A_MALL_CODE,
        NOT_A_NUMBER,
        OUT_OF_RANGE,
        NOT_A_DAY,
        YEAR_TOO_FAR,
        NOT_A_TIME,
        NOT_YES_OR_NO,
        NOT_A_CHOICE,
        NOT_WEEKDAYS,
        TWICE,
        ENDS_TOO_EARLY,
        CLOSES_TOO_EARLY,
        AGENCY_UNKNOWN,
        COUNTER_UNKNOWN,
        FLOOR_UNKNOWN,
        NOT_NEEDED,
        NOTHING_THERE,
        OTHER_MALL,
        MALL_EXISTS,
        OTHER_REGION,
        REGION_DECIDES,
        MORE_FAULTS
    }
}
