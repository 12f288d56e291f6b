package id.pendopo.visits.counter;

import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.LiveStop;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a counter's session: at once, or after the visitor who is there. Whoever ends one locks its row first and looks
 * for a visitor afterwards; a call holds that row, too, so that neither misses the other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EndSession {
    private final JdbcClient jdbc;
    private final Directory directory;
    private final SessionEvents events;
    private final InstantSource clock;

    EndSession(JdbcClient jdbc, Directory directory, SessionEvents events, InstantSource clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever was sent to this very counter may be called by the others of the queue. */
    void now(UUID mall, UUID session, Counter counter, @Nullable UUID actor, String by) {
        now(mall, session, counter, actor, Facts.of("by", by));
    }

    private void now(UUID mall, UUID session, Counter counter, @Nullable UUID actor, Map<String, Object> facts) {
        if (ended(mall, session, counter, actor, facts)) {
            letGo(mall, counter);
        }
    }

    /** @return whether it was open until now */
    boolean alone(UUID mall, UUID session, Counter counter, @Nullable UUID actor, String by) {
        return ended(mall, session, counter, actor, Facts.of("by", by));
    }

    private boolean ended(UUID mall, UUID session, Counter counter, @Nullable UUID actor, Map<String, Object> facts) {
        int ended = jdbc.sql("""
                update visits.counter_session
                set state = 'CLOSED', closed_at = :now, closed_by = :by, asks_close = false, closing_by = null,
                  break_until = null
                where region_id = :region and id = :session and state <> 'CLOSED'
                """)
                .param("now", Utc.of(clock.instant()))
                .param("by", facts.get("by"))
                .param("region", Wall.region())
                .param("session", session)
                .update();
        if (ended == 1) {
            events.write(mall, session, actor, "COUNTER_CLOSED", counter, facts);
        }
        return ended == 1;
    }

    /** For the manager, who waits for nobody: with a visitor there, the counter only stops calling for now. */
    void afterThisOne(UUID mall, UUID session, Counter counter, UUID manager, Closing closing) {
        int asked = jdbc.sql("""
                update visits.counter_session set closing_by = :manager, asks_close = false, changes = changes + 1,
                  closing_reason = :reason, reopens_at = :reopens
                where region_id = :region and id = :session and state <> 'CLOSED' and closing_by is null
                """)
                .param("manager", manager)
                .param("reason", closing.reason().name())
                .param("reopens", closing.until().map(Utc::of).orElse(null))
                .param("region", Wall.region())
                .param("session", session)
                .update();
        if (asked == 0) {
            return;
        }
        if (busy(counter)) {
            events.write(mall, session, manager, "COUNTER_CLOSING", counter, closing.facts());
            letGo(mall, counter);
        } else {
            Map<String, Object> facts = closing.facts();
            facts.put("by", "MANAGER");
            now(mall, session, counter, manager, facts);
        }
    }

    /** The visitor has left the counter: the session that waited for this is over. */
    void left(UUID mall, LiveStop stop) {
        UUID session = stop.session();
        if (stop.counter() == null || session == null) {
            return; // served on paper
        }
        Counter counter = directory.plan(mall).counters().get(stop.counter());
        if (counter == null) {
            return;
        }
        jdbc.sql("""
                update visits.counter_session set free_since = :now
                where region_id = :region and id = :session and state <> 'CLOSED' returning closing_by
                """)
                .param("now", Utc.of(clock.instant()))
                .param("region", Wall.region())
                .param("session", session)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(Function.identity())
                .ifPresent(manager -> now(mall, session, counter, manager, "MANAGER"));
    }

    boolean busy(Counter counter) {
        return jdbc.sql("""
                select exists (select from visits.stop where region_id = :region and counter_id = :counter
                  and state in ('CALLED', 'SERVING'))
                """)
                .param("region", Wall.region())
                .param("counter", counter.id())
                .query(Boolean.class)
                .single();
    }

    /**
     * By the open visits, whose index is small; the stops of the day have none for this. Not those of the visitor who is
     * there: whoever ends that service holds them and waits for the session, which is ours.
     */
    private void letGo(UUID mall, Counter counter) {
        jdbc.sql("""
                update visits.stop s set only_counter = null
                from visits.visit v
                where v.region_id = :region and v.mall_id = :mall and v.state = 'OPEN'
                  and s.region_id = v.region_id and s.visit_id = v.id and s.only_counter = :counter
                  and s.state in ('WAITING', 'BLOCKED', 'PARKED')
                  and not exists (select from visits.stop b where b.region_id = v.region_id and b.visit_id = v.id
                    and b.counter_id = :counter and b.state in ('CALLED', 'SERVING'))
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("counter", counter.id())
                .update();
    }
}
