package id.pendopo.visits.reception;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.hall.StopTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back a number that was given by mistake. The number stays in the book and is never given again; its share of the
 * contingents goes to somebody else, and a promise that it kept is open again.
 */
@Component
public class VoidVisit {
    private final AtReception reception;
    private final StopTable table;
    private final Promises promises;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final InstantSource clock;

    VoidVisit(
            AtReception reception,
            StopTable table,
            Promises promises,
            JdbcClient jdbc,
            Journal journal,
            InstantSource clock) {
        this.reception = reception;
        this.table = table;
        this.promises = promises;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Why a number is taken back: a closed list, because history holds no free text. */
    public enum Why {
        PRINTER,
        MISTAKE,
        PAPER_DOUBLE,
        /** Nobody has taken note of it; the clock's reason, and nobody else's. */
        UNCLAIMED
    }

    /**
     * @param actor who takes it back; null for the clock
     * @throws id.pendopo.platform.problem.Refusal {@code void-too-late} once somebody was called with this number
     */
    @Transactional
    public void take(UUID mall, @Nullable Actor actor, UUID visit, Why why, String key) {
        reception.open(mall, visit, key, "VOID").ifPresent(found -> {
            boolean untouched =
                    found.stops().stream().allMatch(stop -> stop.state().isOpen() && stop.calledAt() == null);
            if (!untouched) {
                throw FrontDeskProblem.VOID_TOO_LATE.refusal();
            }
            Instant now = clock.instant();
            found.stops()
                    .forEach(stop -> table.ended(stop.id(), StopState.CANCELLED, now, null, stop.quantity(), true));
            promises.reopen(visit);
            giveBack(found);
            jdbc.sql(
                            "update visits.visit set state = 'VOIDED', ended_at = :now where region_id = :region and id = :visit")
                    .param("now", Utc.of(now))
                    .param("region", Wall.region())
                    .param("visit", visit)
                    .update();
            journal.write(
                    mall,
                    visit,
                    actor == null ? null : actor.id(),
                    "VISIT_VOIDED",
                    Facts.of("no", found.number().no(), "prefix", found.number().prefix(), "why", why));
        });
    }

    /** Locks the queues in the order in which tickets take them, so that neither waits for the other in a circle. */
    private void giveBack(LiveVisit visit) {
        jdbc.sql("""
                select 1 from visits.queue_day where region_id = :region and (queue_id, day) in (
                  select queue_id, day from visits.stop where region_id = :region and visit_id = :visit)
                order by queue_id, day for update
                """).param("region", Wall.region()).param("visit", visit.id()).query(row -> {});
        jdbc.sql("""
                update visits.queue_day d set issued = d.issued - s.stops
                from (select queue_id, day, count(*) as stops from visits.stop
                      where region_id = :region and visit_id = :visit group by queue_id, day) s
                where d.region_id = :region and d.queue_id = s.queue_id and d.day = s.day
                """).param("region", Wall.region()).param("visit", visit.id()).update();
    }
}
