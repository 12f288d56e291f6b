package id.pendopo.visits.incidents;

import id.pendopo.platform.database.Wall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the incidents of a mall in the current region. */
@Component
public class Incidents {
    private final JdbcClient jdbc;

    Incidents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was written down about one. */
    public record Note(UUID author, String text, Instant at) {
        @Override
        public String toString() {
            return "note by " + author;
        }
    }

    public List<Incident> of(UUID mall, LocalDate day) {
        return jdbc.sql("""
                select * from visits.incident where region_id = :region and mall_id = :mall and day = :day
                order by began_at, id
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("day", day)
                .query(Incidents::incident)
                .list();
    }

    public Optional<Incident> find(UUID mall, UUID id) {
        return jdbc.sql("select * from visits.incident where region_id = :region and mall_id = :mall and id = :id")
                .param("region", Wall.region())
                .param("mall", mall)
                .param("id", id)
                .query(Incidents::incident)
                .optional();
    }

    /** Those that last. */
    List<Incident> running(UUID mall) {
        return jdbc.sql(
                        "select * from visits.incident where region_id = :region and mall_id = :mall and ended_at is null")
                .param("region", Wall.region())
                .param("mall", mall)
                .query(Incidents::incident)
                .list();
    }

    /** The days on which there was any, the latest first. */
    public List<LocalDate> days(UUID mall) {
        return jdbc.sql("""
                select distinct day from visits.incident where region_id = :region and mall_id = :mall
                order by day desc limit 400
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .query((row, n) -> row.getObject("day", LocalDate.class))
                .list();
    }

    public List<Note> notes(UUID incident) {
        return jdbc.sql("""
                select author_id, text, created_at from visits.incident_note
                where region_id = :region and incident_id = :incident order by created_at, id
                """)
                .param("region", Wall.region())
                .param("incident", incident)
                .query((row, n) -> new Note(
                        row.getObject("author_id", UUID.class),
                        row.getString("text"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    private static Incident incident(ResultSet row, int number) throws SQLException {
        String cause = row.getString("cause");
        var ended = row.getTimestamp("ended_at");
        return new Incident(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                IncidentKind.valueOf(row.getString("kind")),
                row.getObject("subject", UUID.class),
                Optional.ofNullable(row.getObject("agency_id", UUID.class)),
                row.getTimestamp("began_at").toInstant(),
                ended == null ? Optional.empty() : Optional.of(ended.toInstant()),
                cause == null ? Optional.empty() : Optional.of(Cause.valueOf(cause)));
    }
}
