package id.pendopo.visits.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The stops that are still ahead, in the order that is being arranged.
 *
 * @param shown the order that the ticket showed when the visitor began to arrange
 * @param own whether the ticket's order was the visitor's own already
 * @param last when the last stop would be called; empty when that can't be said, or nothing was changed
 * @param lastNow when the last of the ticket's order is called
 */
public record OrderView(
        List<Step> steps, List<UUID> shown, boolean own, Optional<Instant> last, Optional<Instant> lastNow) {
    /**
     * One stop; a step that a prerequisite forbids is not offered.
     *
     * @param call when it would be called in this order
     */
    public record Step(TicketView.Line line, Optional<Instant> call, boolean up, boolean down) {}

    public boolean changed() {
        return !steps.stream().map(step -> step.line().id()).toList().equals(shown);
    }

    /** Whether there is anything to choose. */
    public boolean free() {
        return own || steps.stream().anyMatch(Step::up);
    }
}
