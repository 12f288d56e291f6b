package id.pendopo.oversight.screen;

import id.pendopo.platform.problem.PlatformProblem;
import java.util.UUID;

/** Where the next page goes on: after this event, and after this stop or visit of it. */
record Place(long xid, UUID event, UUID row) {
    static final Place START = new Place(0, new UUID(0, 0), new UUID(0, 0));

    static Place read(String text) {
        String[] parts = text.split("_", -1);
        try {
            return parts.length == 3
                    ? new Place(Long.parseLong(parts[0]), UUID.fromString(parts[1]), UUID.fromString(parts[2]))
                    : START;
        } catch (IllegalArgumentException e) {
            throw PlatformProblem.INPUT_INVALID.refusal();
        }
    }

    @Override
    public String toString() {
        return xid + "_" + event + "_" + row;
    }
}
