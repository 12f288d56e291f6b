package id.pendopo.visits.management;

import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.platform.database.AfterCommit;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.setup.QueueMove;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets another counter of the agency call from a queue instead of this one, for today or until it is taken back. Whoever
 * is at the old counter stays there; who waits for it alone may then be called by any counter of the queue.
 */
@Component
public class MoveQueue {
    private final HallChange change;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Ids ids;

    MoveQueue(HallChange change, Directory directory, JdbcClient jdbc, Ids ids) {
        this.change = change;
        this.directory = directory;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** The agency's counters that don't call from the queue now. */
    public List<Counter> targets(UUID mall, UUID queueId) {
        Queue queue = change.queue(mall, queueId);
        QueueBook book = change.book(mall);
        return directory.plan(mall).counters().values().stream()
                .filter(counter -> counter.active() && counter.agency().equals(queue.agency()))
                .filter(counter -> !book.forCounter(counter.id()).contains(queueId))
                .toList();
    }

    /** The counters that call from the queue now. */
    public List<Counter> sources(UUID mall, UUID queueId) {
        QueueBook book = change.book(mall);
        return directory.plan(mall).counters().values().stream()
                .filter(counter -> book.forCounter(counter.id()).contains(queueId))
                .toList();
    }

    /**
     * @throws id.pendopo.platform.problem.Refusal {@code counter-not-for-queue} when {@code from} doesn't call from the
     *     queue, or {@code to} already does or is another agency's
     */
    @Transactional
    public void move(UUID mall, Actor actor, UUID queue, UUID from, UUID to, String key) {
        change.queue(mall, queue);
        if (!change.first(mall, key, "MOVE_QUEUE", Once.named(queue, from, to))) {
            return;
        }
        if (sources(mall, queue).stream().noneMatch(counter -> counter.id().equals(from))
                || targets(mall, queue).stream()
                        .noneMatch(counter -> counter.id().equals(to))) {
            throw HallProblem.COUNTER_NOT_FOR_QUEUE.refusal();
        }
        QueueMove move = new QueueMove(ids.next(), queue, from, to);
        write(mall, move);
        letGo(mall, move);
        change.tell(mall, queue, actor, "QUEUE_MOVED", Facts.of("from", from, "to", to));
        AfterCommit.run(() -> change.forgetQueues(mall));
    }

    /** Nothing happens, and nothing is told, when it was taken back before. */
    @Transactional
    public void takeBack(UUID mall, Actor actor, UUID moveId, String key) {
        if (!change.first(mall, key, "TAKE_BACK_MOVE", moveId)) {
            return;
        }
        QueueMove move = change.book(mall).moves().stream()
                .filter(one -> one.id().equals(moveId))
                .findFirst()
                .orElseThrow(VisitProblem.QUEUE_UNKNOWN::refusal);
        if (lift(mall, moveId)) {
            letGo(mall, new QueueMove(moveId, move.queue(), move.to(), move.from()));
            change.tell(mall, move.queue(), actor, "QUEUE_MOVED_BACK", Facts.of("from", move.to(), "to", move.from()));
            AfterCommit.run(() -> change.forgetQueues(mall));
        }
    }

    private void write(UUID mall, QueueMove move) {
        jdbc.sql("""
                insert into visits.queue_move (region_id, id, mall_id, day, queue_id, from_counter, to_counter, since)
                values (:region, :id, :mall, :day, :queue, :from, :to, :now)
                """)
                .param("region", Wall.region())
                .param("id", move.id())
                .param("mall", mall)
                .param("day", change.today(mall))
                .param("queue", move.queue())
                .param("from", move.from())
                .param("to", move.to())
                .param("now", change.now())
                .update();
    }

    private boolean lift(UUID mall, UUID move) {
        return jdbc.sql("""
                update visits.queue_move set lifted_at = :now
                where region_id = :region and mall_id = :mall and id = :move and lifted_at is null
                """)
                        .param("now", change.now())
                        .param("region", Wall.region())
                        .param("mall", mall)
                        .param("move", move)
                        .update()
                == 1;
    }

    /** Nobody waits for a counter that doesn't call from the queue any more. */
    private void letGo(UUID mall, QueueMove move) {
        jdbc.sql("""
                update visits.stop s set only_counter = null
                from visits.visit v
                where v.region_id = :region and v.mall_id = :mall and v.state = 'OPEN'
                  and s.region_id = v.region_id and s.visit_id = v.id and s.queue_id = :queue and s.only_counter = :from
                  and s.state in ('WAITING', 'BLOCKED', 'PARKED')
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("queue", move.queue())
                .param("from", move.from())
                .update();
    }
}
