package id.pendopo.visits.management;

import java.time.Instant;
import java.util.UUID;

/**
 * What the manager tells everybody in the mall until a time.
 *
 * @param spoken whether it is also said aloud, or only written
 */
public record Announcement(UUID id, String textId, String textEn, Instant until, boolean spoken) {
    @Override
    public String toString() {
        return "announcement " + id;
    }
}
