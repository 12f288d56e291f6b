package id.pendopo.visits.incidents;

/** What can go wrong for a while. */
public enum IncidentKind {
    /** A counter within its hours without an officer. */
    UNMANNED(true),
    /** People waited, and no counter of their queue had an officer. */
    NOBODY_THERE(true),
    /** A counter that the manager closed within its hours, because it could not serve. */
    CLOSED(true),
    /** A queue that gave no numbers because something was broken or nobody there. */
    PAUSED(true),
    /** Somebody waited longer than the mall promises. */
    LONG_WAIT(false),
    HELP(false),
    HALL_FULL(false),
    /** A kiosk or display was not heard of. */
    DEVICE_SILENT(false),
    /** A kiosk's printer could not print; its numbers stood on the screen meanwhile. */
    PRINTER(false),
    /** Phones could not reach the mall. */
    UNREACHABLE(false);

    private final boolean stopsService;

    IncidentKind(boolean stopsService) {
        this.stopsService = stopsService;
    }

    /** Whether it is about one of the hall's devices, which was out of order as long as it lasted. */
    public boolean ofDevice() {
        return this == DEVICE_SILENT || this == PRINTER;
    }

    /** Whether the agency could not serve as it had promised: such minutes are its downtime. */
    public boolean stopsService() {
        return stopsService;
    }
}
