package id.pendopo.visits.counter;

import id.pendopo.platform.database.Wall;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopTable;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Visitors at a counter whose session was ended under them: nobody will come for them there. Looked for after the session
 * has ended, not with it: whoever ends a service holds the visit first and the session afterwards.
 */
@Component
public class LeftBehind {
    private final JdbcClient jdbc;
    private final StopTable table;
    private final Endings endings;
    private final Journal journal;
    private final InstantSource clock;

    LeftBehind(JdbcClient jdbc, StopTable table, Endings endings, Journal journal, InstantSource clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.endings = endings;
        this.journal = journal;
        this.clock = clock;
    }

    /** Visits of a mall whose visitor is wanted or served where the session is over. */
    public List<UUID> visits(UUID mall) {
        return jdbc.sql("""
                select s.visit_id from visits.stop s
                join visits.counter_session c on c.region_id = s.region_id and c.id = s.session_id
                where s.region_id = :region and s.mall_id = :mall and s.state in ('CALLED', 'SERVING')
                  and c.state = 'CLOSED'
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /**
     * Takes the call back: the visitor waits again at the old place, for whichever counter is free. A service that went on
     * counts as done, at an end that nobody knows.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void free(UUID mall, UUID visitId) {
        LiveVisit visit = table.lock(mall, visitId).orElseThrow();
        LiveStop stop = visit.busy().orElse(null);
        if (stop == null || stop.session() == null || !isOver(stop.session())) {
            return;
        }
        sendNobodyThere(visitId, stop);
        switch (stop.state()) {
            case CALLED -> {
                table.calledBack(stop.id());
                journal.write(mall, visitId, null, "STOP_RETURNED", journal.facts(mall, stop));
                table.release(visitId, clock.instant());
            }
            case SERVING -> endings.served(mall, visit, stop, Outcome.ACCEPTED, stop.quantity(), false, null);
            case WAITING, BLOCKED, PARKED, SERVED, NO_SHOW, CANCELLED, TRANSFERRED, RESCHEDULED -> {
                // nobody's at a counter
            }
        }
    }

    private boolean isOver(UUID session) {
        return jdbc.sql(
                        "select state = 'CLOSED' from visits.counter_session where region_id = :region and id = :session")
                .param("region", Wall.region())
                .param("session", session)
                .query(Boolean.class)
                .single();
    }

    /** The end of a session lets go of all who were sent to that counter, but for the visitor who was there. */
    private void sendNobodyThere(UUID visit, LiveStop here) {
        jdbc.sql("""
                update visits.stop s set only_counter = null
                where s.region_id = :region and s.visit_id = :visit and s.only_counter = :counter
                  and not exists (select from visits.counter_session c where c.region_id = s.region_id
                    and c.counter_id = s.only_counter and c.state <> 'CLOSED')
                """)
                .param("region", Wall.region())
                .param("visit", visit)
                .param("counter", here.counter())
                .update();
    }
}
