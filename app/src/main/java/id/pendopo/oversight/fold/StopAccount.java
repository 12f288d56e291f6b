package id.pendopo.oversight.fold;

import id.pendopo.oversight.Cell;
import id.pendopo.oversight.Standing;
import id.pendopo.platform.history.Position;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the figures know of one stop, and which events they know it from.
 *
 * @param decidedAt when, and
 * @param decidedBy by which event it came to stand where it stands
 * @param inTarget whether it waited no longer than the target; null until it ended at a counter, and
 *     when it was served on paper
 * @param accurate whether its service time is true; null until it ended at a counter
 * @param scoredBy the first call, against which the estimate was scored; null when there was no estimate
 * @param estimateKept whether that call came before the promised latest time
 */
public record StopAccount(
        UUID stop,
        Cell cell,
        int quantity,
        Standing standing,
        Instant decidedAt,
        Position decidedBy,
        @Nullable Boolean inTarget,
        @Nullable Boolean accurate,
        @Nullable Position scoredBy,
        @Nullable Boolean estimateKept) {

    /**
     * Whether a stop that stands here may come to stand there. Two transactions on one stop can stand in the history
     * in the other order than they happened, so it goes by weight first, then by time: what ended at a counter stays
     * so; given up stays given up; the rest moves as time goes on (a no-show may return).
     */
    boolean yieldsTo(Standing next, Instant at) {
        int mine = weight(standing);
        int other = weight(next);
        return other > mine || other == mine && mine < 2 && !at.isBefore(decidedAt);
    }

    StopAccount decided(Standing next, Instant at, Position by) {
        return new StopAccount(stop, cell, quantity, next, at, by, inTarget, accurate, scoredBy, estimateKept);
    }

    StopAccount with(Cell newCell, int newQuantity) {
        return new StopAccount(
                stop, newCell, newQuantity, standing, decidedAt, decidedBy, inTarget, accurate, scoredBy, estimateKept);
    }

    StopAccount timed(@Nullable Boolean waitInTarget, boolean serviceAccurate) {
        return new StopAccount(
                stop,
                cell,
                quantity,
                standing,
                decidedAt,
                decidedBy,
                waitInTarget,
                serviceAccurate,
                scoredBy,
                estimateKept);
    }

    StopAccount scored(Position by, boolean kept) {
        return new StopAccount(stop, cell, quantity, standing, decidedAt, decidedBy, inTarget, accurate, by, kept);
    }

    private static int weight(Standing standing) {
        return switch (standing) {
            case WAITING, AT_COUNTER, NO_SHOW -> 0;
            case CANCELLED, RESCHEDULED -> 1;
            case ISSUED, ACCEPTED, INFORMED, INCOMPLETE, CANNOT_SERVE, TRANSFERRED -> 2;
        };
    }
}
