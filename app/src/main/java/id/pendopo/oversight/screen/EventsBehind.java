package id.pendopo.oversight.screen;

import id.pendopo.platform.database.Wall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the events that a figure was counted from: as many as the figure says. */
@Component
class EventsBehind {
    static final int PAGE = 50;

    private final JdbcClient jdbc;

    EventsBehind(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(UUID mall, LocalDate day, Evidence evidence, Scope scope) {
        return jdbc.sql("select count(*) from " + from(evidence, scope))
                .params(facts(mall, day, scope))
                .query(Long.class)
                .single();
    }

    /** One more than a page, when there is one more. */
    List<EventLine> page(UUID mall, LocalDate day, Evidence evidence, Scope scope, Place after) {
        String row = evidence.ofVisits() ? "v.visit_id" : "s.stop_id";
        String agency = evidence.ofVisits() ? "null::uuid, null::uuid" : "s.agency_id, s.service_id";
        String sql = """
                with behind as (
                  select {event}_xid as xid, {event}_id as id, {row} as row_id, v.prefix, v.no, v.digits, {agency}
                  from {from} and ({event}_xid, {event}_id, {row}) > (:xid, :id, :row)
                  order by 1, 2, 3 limit :limit)
                select b.*, e.occurred_at, e.type, (e.body ->> 'waitMs')::bigint as wait_ms,
                  (e.body ->> 'serviceMs')::bigint as service_ms,
                  (select s.no from platform.seal s where s.region_id = e.region_id
                     and (s.last_xid, s.last_id) >= (e.xid, e.id) order by s.last_xid, s.last_id limit 1) as seal_no
                from behind as b (xid, id, row_id, prefix, no, digits, agency_id, service_id)
                join platform.event e on e.region_id = :region and e.xid = b.xid::text::xid8 and e.id = b.id
                order by 1, 2, 3
                """.replace("{event}", evidence.event())
                .replace("{row}", row)
                .replace("{agency}", agency)
                .replace("{from}", from(evidence, scope));
        return jdbc.sql(sql)
                .params(facts(mall, day, scope))
                .param("xid", after.xid())
                .param("id", after.event())
                .param("row", after.row())
                .param("limit", PAGE + 1)
                .query(EventsBehind::line)
                .list();
    }

    private static String from(Evidence evidence, Scope scope) {
        StringBuilder sql = new StringBuilder(
                evidence.ofVisits()
                        ? "oversight.visit_account v where v.region_id = :region and v.mall_id = :mall and v.day = :day"
                        : """
                        oversight.stop_account s
                        join oversight.visit_account v on v.region_id = s.region_id and v.visit_id = s.visit_id
                        where s.region_id = :region and s.mall_id = :mall and s.day = :day""");
        sql.append(" and ").append(evidence.condition());
        scope.narrowings().keySet().stream()
                .filter(narrowing -> narrowing.ofVisits() || !evidence.ofVisits())
                .forEach(narrowing -> sql.append(" and ").append(narrowing.condition()));
        return sql.toString();
    }

    private static Map<String, Object> facts(UUID mall, LocalDate day, Scope scope) {
        Map<String, Object> facts = new HashMap<>(Map.of("region", Wall.region(), "mall", mall, "day", day));
        scope.narrowings().forEach((narrowing, value) -> facts.put(narrowing.key(), value));
        return facts;
    }

    private static EventLine line(ResultSet row, int n) throws SQLException {
        String prefix = row.getString("prefix");
        return new EventLine(
                row.getLong("xid"),
                row.getObject("id", UUID.class),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("type"),
                row.getObject("row_id", UUID.class),
                prefix == null ? "" : prefix + "-" + String.format("%0" + row.getInt("digits") + "d", row.getInt("no")),
                row.getObject("agency_id", UUID.class),
                row.getObject("service_id", UUID.class),
                number(row, "wait_ms"),
                number(row, "service_ms"),
                number(row, "seal_no"));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        Long number = row.getObject(column, Long.class);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
