package id.pendopo.visits.incidents;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.text.PlainText;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.management.HallProblem;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the manager adds to an incident: what it came from, and in a note that can be erased what was done. */
@Component
public class ExplainIncident {
    public static final int LONGEST = 500;

    private final Once once;
    private final Incidents incidents;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Journal journal;
    private final InstantSource clock;

    ExplainIncident(Once once, Incidents incidents, JdbcClient jdbc, Ids ids, Journal journal, InstantSource clock) {
        this.once = once;
        this.incidents = incidents;
        this.jdbc = jdbc;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param note may be empty
     * @throws id.pendopo.platform.problem.Refusal {@code incident-unknown}, {@code incident-note-unreadable}
     */
    @Transactional
    public void explain(UUID mall, Actor actor, UUID incident, Cause cause, String note, String key) {
        String text = note.strip();
        if (incidents.find(mall, incident).isEmpty()) {
            throw HallProblem.INCIDENT_UNKNOWN.refusal();
        }
        if (text.length() > LONGEST || !PlainText.isLines(text)) {
            throw HallProblem.INCIDENT_NOTE_UNREADABLE.refusal(Map.of("max", LONGEST));
        }
        if (!once.first(key, "EXPLAIN_INCIDENT", Once.named(incident, cause, text))) {
            return;
        }
        int changed = jdbc.sql("""
                update visits.incident set cause = :cause
                where region_id = :region and id = :id and cause is distinct from :cause
                """)
                .param("cause", cause.name())
                .param("region", Wall.region())
                .param("id", incident)
                .update();
        if (changed == 1) {
            journal.write(mall, incident, actor.id(), "INCIDENT_EXPLAINED", Facts.of("cause", cause));
        }
        if (!text.isEmpty()) {
            write(mall, actor, incident, text);
        }
    }

    private void write(UUID mall, Actor actor, UUID incident, String text) {
        jdbc.sql("""
                insert into visits.incident_note (region_id, id, mall_id, incident_id, author_id, text, created_at)
                values (:region, :id, :mall, :incident, :author, :text, :now)
                """)
                .param("region", Wall.region())
                .param("id", ids.next())
                .param("mall", mall)
                .param("incident", incident)
                .param("author", actor.id())
                .param("text", text)
                .param("now", Utc.of(clock.instant()))
                .update();
    }
}
