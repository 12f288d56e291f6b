package id.pendopo.visits.web;

import id.pendopo.directory.Counter;
import id.pendopo.visits.management.Board;
import id.pendopo.visits.management.MoveQueue;
import id.pendopo.visits.setup.QueueMove;
import java.util.List;
import java.util.UUID;

/**
 * Which counter may call from a queue instead of which, and what was moved already.
 *
 * @param from counters that call from it now
 * @param to the agency's others, with what they do
 */
public record Moving(List<Counter> from, List<Board.Desk> to, List<QueueMove> moves) {
    static Moving of(BoardView view, MoveQueue moveQueue, UUID queue) {
        UUID mall = view.here().plan().mall().id();
        List<UUID> targets =
                moveQueue.targets(mall, queue).stream().map(Counter::id).toList();
        return new Moving(
                moveQueue.sources(mall, queue),
                view.board().desks().stream()
                        .filter(desk -> targets.contains(desk.counter().id()))
                        .toList(),
                view.here().book().moves().stream()
                        .filter(move -> move.queue().equals(queue))
                        .toList());
    }

    public boolean possible() {
        return !from.isEmpty() && !to.isEmpty();
    }
}
