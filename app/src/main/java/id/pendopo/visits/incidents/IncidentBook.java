package id.pendopo.visits.incidents;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down when something begins to go wrong, and when it is over. Several nodes may do it; each thing is told once. */
@Component
class IncidentBook {
    private final JdbcClient jdbc;
    private final Incidents incidents;
    private final Ids ids;
    private final Journal journal;

    IncidentBook(JdbcClient jdbc, Incidents incidents, Ids ids, Journal journal) {
        this.jdbc = jdbc;
        this.incidents = incidents;
        this.ids = ids;
        this.journal = journal;
    }

    List<Incident> running(UUID mall) {
        return incidents.running(mall);
    }

    /**
     * @param ringing what goes wrong now; whatever ran until now and is not among it is over
     * @param morning nothing begins before the day does
     */
    @Transactional
    public void follow(UUID mall, LocalDate day, Instant morning, List<Ringing> ringing, Instant now) {
        List<Incident> running = incidents.running(mall);
        running.stream()
                .filter(one -> ringing.stream().noneMatch(ring -> ring.is(one)))
                .forEach(one -> end(mall, one, now));
        ringing.stream()
                .filter(ring -> running.stream().noneMatch(ring::is))
                .forEach(ring -> begin(mall, day, morning, ring, now));
    }

    /** Ends what ran, at the latest at the time given. */
    @Transactional
    public void end(UUID mall, Incident incident, Instant at) {
        Instant ended = at.isBefore(incident.began()) ? incident.began() : at;
        int done = jdbc.sql("""
                update visits.incident set ended_at = :ended where region_id = :region and id = :id and ended_at is null
                """)
                .param("ended", Utc.of(ended))
                .param("region", Wall.region())
                .param("id", incident.id())
                .update();
        if (done == 1) {
            Map<String, Object> facts = facts(incident.kind(), incident.subject());
            facts.put("agency", incident.agency().orElse(null));
            facts.put("began", incident.began().toEpochMilli());
            facts.put("ended", ended.toEpochMilli());
            journal.write(mall, incident.id(), null, "INCIDENT_ENDED", facts);
        }
    }

    /** It began when it began, but not before the last one of its kind was over. */
    private void begin(UUID mall, LocalDate day, Instant morning, Ringing ring, Instant now) {
        Instant since = ring.since().isAfter(now) ? now : ring.since();
        jdbc.sql("""
                insert into visits.incident (region_id, id, mall_id, day, kind, subject, agency_id, began_at)
                values (:region, :id, :mall, :day, :kind, :subject, :agency, greatest(:since, :morning, (
                  select max(e.ended_at) from visits.incident e where e.region_id = :region and e.mall_id = :mall
                    and e.day = :day and e.kind = :kind and e.subject = :subject)))
                on conflict do nothing returning id, began_at
                """)
                .param("region", Wall.region())
                .param("id", ids.next())
                .param("mall", mall)
                .param("day", day)
                .param("kind", ring.kind().name())
                .param("subject", ring.subject())
                .param("agency", ring.agency().orElse(null))
                .param("since", Utc.of(since))
                .param("morning", Utc.of(morning))
                .query((row, n) -> Map.entry(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("began_at").toInstant()))
                .optional()
                .ifPresent(begun -> {
                    Map<String, Object> facts = facts(ring.kind(), ring.subject());
                    facts.put("agency", ring.agency().orElse(null));
                    facts.put("began", begun.getValue().toEpochMilli());
                    journal.write(mall, begun.getKey(), null, "INCIDENT_BEGAN", facts);
                });
    }

    private static Map<String, Object> facts(IncidentKind kind, UUID subject) {
        return Facts.of("kind", kind, "subject", subject);
    }
}
