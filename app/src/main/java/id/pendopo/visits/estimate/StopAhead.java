package id.pendopo.visits.estimate;

import id.pendopo.visits.calling.Appointment;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stop of a visit that is not yet done.
 *
 * @param id the stop
 * @param queue where it waits
 * @param service what is wished
 * @param quantity persons or files, at least 1
 * @param floor where it is served: the ground floor for a visitor who can't climb
 * @param placeAt its own place in line, before everybody when it was put first; null for the visit's arrival
 * @param onlyCounter the one counter that may call it; null for any of its queue
 * @param appointment its promised time, if any
 * @param phase how far it is
 */
public record StopAhead(
        UUID id,
        UUID queue,
        UUID service,
        int quantity,
        int floor,
        @Nullable Instant placeAt,
        @Nullable UUID onlyCounter,
        Appointment appointment,
        Phase phase) {

    /** A stop at the place of its visit, for any counter of its queue. */
    public StopAhead(UUID id, UUID queue, UUID service, int quantity, int floor, Appointment appointment, Phase phase) {
        this(id, queue, service, quantity, floor, null, null, appointment, phase);
    }

    /** How far a stop is. */
    public sealed interface Phase {

        /**
         * Waits to be called; passed over while the visitor is at another counter.
         *
         * @param waited how long it has waited free until now (the maximum-wait clock)
         */
        record Waiting(Duration waited) implements Phase {}

        /** Parked until {@code until}, then waits again. */
        record Held(Instant until, Duration waited) implements Phase {}

        /** Waits for the product of another stop of the same visit. */
        record Blocked(UUID by) implements Phase {}

        /** Called to {@code counter}, the visitor is on the way. */
        record Called(UUID counter, Instant at) implements Phase {}

        /** Served at {@code counter} since {@code since}. */
        record InService(UUID counter, Instant since) implements Phase {}
    }
}
