package id.pendopo.visits.display;

/** How a display shows its calls. In each of them the newest one can be read at 15 m: docs/displays.md. */
public enum Arrangement {
    /** The newest call as large as can be, the earlier ones beside it. */
    NEWEST("as-newest"),
    /** The last calls below each other, for halls where many are called at once. */
    LAST_CALLS("as-list"),
    /** The newest call, and below it each counter with the number that it serves. */
    COUNTERS("as-counters");

    private final String style;

    Arrangement(String style) {
        this.style = style;
    }

    /** The class that the page wears. */
    public String style() {
        return style;
    }
}
