package id.pendopo.platform.history;

import java.util.UUID;

/** A place in a region's history: readers go on after it. Ordered by transaction, then by id inside one. */
public record Position(long xid, UUID id) {
    /** Before the first event. */
    public static final Position START = new Position(0, new UUID(0, 0));

    /** As it travels in Last-Event-ID. */
    @Override
    public String toString() {
        return xid + "-" + id;
    }
}
