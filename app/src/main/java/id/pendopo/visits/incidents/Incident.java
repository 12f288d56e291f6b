package id.pendopo.visits.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that went wrong for a while.
 *
 * @param subject the counter, queue, device or mall that it is about
 * @param agency whose service it touched; empty for what is the mall's own
 * @param ended empty while it lasts
 */
public record Incident(
        UUID id,
        LocalDate day,
        IncidentKind kind,
        UUID subject,
        Optional<UUID> agency,
        Instant began,
        Optional<Instant> ended,
        Optional<Cause> cause) {

    /** The whole minutes of the clock that began while it lasted: such minutes can be added up without rounding. */
    public long minutes(Instant now) {
        return Math.max(0, lastMinute(now) - firstMinute());
    }

    long firstMinute() {
        return minute(began);
    }

    long lastMinute(Instant now) {
        return minute(ended.orElse(now));
    }

    private static long minute(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), 60);
    }
}
