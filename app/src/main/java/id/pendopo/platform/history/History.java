package id.pendopo.platform.history;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes and reads the current region's history. Appending belongs into the transaction of the change itself. */
@Component
public class History {
    private final JdbcClient jdbc;

    public History(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void append(Event event) {
        jdbc.sql("""
                insert into platform.event (region_id, occurred_at, mall_id, subject_id, actor_id, type, body)
                values (:region, :at, :mall, :subject, :actor, :type, :body::jsonb)
                """)
                .param("region", Wall.region())
                .param("at", Utc.of(event.occurredAt()))
                .param("mall", event.mall())
                .param("subject", event.subject())
                .param("actor", event.actor())
                .param("type", event.type())
                .param("body", event.body())
                .update();
    }

    /**
     * The events after a position, oldest first. No event younger than the oldest open transaction is given, so a
     * reader that remembers the last position never passes one that commits late.
     */
    public List<RecordedEvent> after(Position position, int limit) {
        return jdbc.sql("""
                select xid::text::bigint as xid, id, occurred_at, mall_id, subject_id, actor_id, type, body::text as body
                from platform.event
                where region_id = :region and (xid, id) > (:xid::text::xid8, :id)
                  and xid < pg_snapshot_xmin(pg_current_snapshot())
                order by xid, id limit :limit
                """)
                .param("region", Wall.region())
                .param("xid", position.xid())
                .param("id", position.id())
                .param("limit", limit)
                .query(History::row)
                .list();
    }

    /** Where a reader starts that wants to hear of what is to come only. */
    public Position newest() {
        return jdbc.sql("""
                select pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1 as xid
                """)
                .query((row, n) -> new Position(row.getLong("xid"), new UUID(-1, -1)))
                .single();
    }

    /** All that happened to one subject, oldest first, committed or not. */
    public List<RecordedEvent> of(UUID subject) {
        return jdbc.sql("""
                select xid::text::bigint as xid, id, occurred_at, mall_id, subject_id, actor_id, type, body::text as body
                from platform.event where region_id = :region and subject_id = :subject order by xid, id
                """)
                .param("region", Wall.region())
                .param("subject", subject)
                .query(History::row)
                .list();
    }

    static RecordedEvent row(ResultSet row, int number) throws SQLException {
        return new RecordedEvent(
                new Position(row.getLong("xid"), row.getObject("id", UUID.class)),
                new Event(
                        row.getTimestamp("occurred_at").toInstant(),
                        row.getObject("mall_id", UUID.class),
                        row.getObject("subject_id", UUID.class),
                        row.getObject("actor_id", UUID.class),
                        row.getString("type"),
                        row.getString("body")));
    }
}
