package id.pendopo.visits.setup;

/**
 * One thing wrong with one cell of the queue sheet, with words in the bundle under {@code queue-fault.<kind>}.
 *
 * @param line in the file, the header being 1; 1 for a form
 * @param column empty when the whole line is meant
 * @param value the cell's beginning, to be shown
 */
public record QueueFault(int line, String column, Kind kind, String value) {
    /** Why a cell can't be taken. */
    public enum Kind {
        FILE_UNREADABLE,
        COLUMN_MISSING,
        EMPTY,
        TOO_LONG,
        NOT_A_CODE,
        TWICE,
        AGENCY_UNKNOWN,
        NOT_A_PREFIX,
        PREFIX_TAKEN,
        NOT_DIGITS,
        CONTINGENT_OUT_OF_RANGE,
        COUNTER_UNKNOWN,
        COUNTER_OF_OTHERS,
        SERVICE_UNKNOWN,
        SERVICE_TWICE,
        NOT_YES_OR_NO,
        MORE_FAULTS
    }
}
