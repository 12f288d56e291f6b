package id.pendopo.visits.calling;

import java.time.Instant;
import java.util.UUID;

/**
 * A stop that may be called now: it waits, its prerequisites are met, and its visitor is free.
 *
 * @param stopId the stop
 * @param priority whether the visitor belongs to a priority group (lansia, disability, pregnant, …)
 * @param arrivedAt the place in line: when the visit arrived, whatever else the visitor did since
 * @param waitingSince start of the maximum-wait clock, which runs only while the visitor is free: now minus the time
 *     waited free
 * @param appointment the promised time, if any
 * @param number the visit's number of the day; breaks ties, the smaller first
 */
public record Candidate(
        UUID stopId, boolean priority, Instant arrivedAt, Instant waitingSince, Appointment appointment, int number) {}
