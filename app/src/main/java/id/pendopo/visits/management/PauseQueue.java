package id.pendopo.visits.management;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.tickets.PublicReason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops a queue from giving numbers, with a reason that everybody reads, until a time or until it is lifted. Whoever has
 * a number is still called.
 */
@Component
public class PauseQueue {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final HallChange change;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Journal journal;
    private final InstantSource clock;

    PauseQueue(HallChange change, JdbcClient jdbc, Ids ids, Journal journal, InstantSource clock) {
        this.change = change;
        this.jdbc = jdbc;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /** A queue that is paused already goes on being paused, with the new reason and time. */
    @Transactional
    public void pause(UUID mall, Actor actor, UUID queue, PublicReason reason, Optional<Instant> until, String key) {
        change.queue(mall, queue);
        if (!change.first(mall, key, "PAUSE_QUEUE", queue)) {
            return;
        }
        Instant now = clock.instant();
        if (until.isPresent() && until.get().isBefore(now.plus(SHORTEST))) {
            throw HallProblem.PAUSE_TOO_SHORT.refusal();
        }
        lift(queue, now);
        jdbc.sql("""
                insert into visits.queue_pause (region_id, id, mall_id, queue_id, since, until, reason)
                values (:region, :id, :mall, :queue, :now, :until, :reason)
                """)
                .param("region", Wall.region())
                .param("id", ids.next())
                .param("mall", mall)
                .param("queue", queue)
                .param("now", Utc.of(now))
                .param("until", until.map(Utc::of).orElse(null))
                .param("reason", reason.name())
                .update();
        Map<String, Object> facts = Facts.of("reason", reason);
        facts.put("until", until.map(Instant::toEpochMilli).orElse(null));
        journal.write(mall, queue, actor.id(), "QUEUE_PAUSED", facts);
    }

    /** Nothing happens, and nothing is told, when it was not paused. */
    @Transactional
    public void resume(UUID mall, Actor actor, UUID queue, String key) {
        change.queue(mall, queue);
        if (change.first(mall, key, "RESUME_QUEUE", queue) && lift(queue, clock.instant())) {
            journal.write(mall, queue, actor.id(), "QUEUE_RESUMED", Facts.of());
        }
    }

    /** @return whether it was paused until now; a pause whose time is over was lifted by itself */
    private boolean lift(UUID queue, Instant now) {
        Boolean running = jdbc.sql("""
                update visits.queue_pause set lifted_at = least(coalesce(until, :now), :now)
                where region_id = :region and queue_id = :queue and lifted_at is null
                returning until is null or until > :now
                """)
                .param("now", Utc.of(now))
                .param("region", Wall.region())
                .param("queue", queue)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        return Boolean.TRUE.equals(running);
    }
}
