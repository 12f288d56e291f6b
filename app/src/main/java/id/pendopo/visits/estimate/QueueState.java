package id.pendopo.visits.estimate;

import id.pendopo.visits.calling.Turns;
import java.time.Instant;
import java.util.UUID;

/**
 * One queue now.
 *
 * @param id the queue
 * @param closing when its counters close today; who holds a ticket then is still served
 * @param noShowShare share of called visitors who don't come, 0 to 1
 * @param turns the queue's memory of turns
 * @param newcomers who is expected to come in the next while
 */
public record QueueState(UUID id, Instant closing, double noShowShare, Turns turns, Newcomers newcomers) {}
