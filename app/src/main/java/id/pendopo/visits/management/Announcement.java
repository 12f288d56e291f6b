package id.pendopo.visits.management;

import java.time.Instant;
import java.util.UUID;

/** What the manager tells everybody in the mall until a time. */
public record Announcement(UUID id, String textId, String textEn, Instant until) {
    @Override
    public String toString() {
        return "announcement " + id;
    }
}
