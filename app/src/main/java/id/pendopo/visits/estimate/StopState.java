package id.pendopo.visits.estimate;

import id.pendopo.visits.calling.Appointment;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One stop of a visit that is not yet done.
 *
 * @param id the stop
 * @param queue where it waits
 * @param service what is wished
 * @param quantity persons or files, at least 1
 * @param floor where it is served: the ground floor for a visitor who can't climb
 * @param appointment its promised time, if any
 * @param phase how far it is
 */
public record StopState(
        UUID id, UUID queue, UUID service, int quantity, int floor, Appointment appointment, Phase phase) {

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
