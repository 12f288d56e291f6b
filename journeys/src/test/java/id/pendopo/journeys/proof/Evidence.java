package id.pendopo.journeys.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands in the tables after all, read by their owner. */
record Evidence(Connection owner) {
    /** What each acknowledged key was answered with, by key: mall and number. */
    Map<String, String> numbersByKey() throws SQLException {
        return pairs("""
                select o.key, m.code || ' ' || v.prefix || '-' || lpad(v.no::text, greatest(v.digits, length(v.no::text)), '0')
                from platform.once o
                join visits.visit v on v.region_id = o.region_id and v.id = o.result
                join directory.mall m on m.region_id = v.region_id and m.id = v.mall_id
                where o.command = 'TAKE_TICKET' and o.key like 'proof-%'
                """);
    }

    Map<String, String> stopsByKey() throws SQLException {
        return pairs("select key, result::text from platform.once where command = 'CALL' and key like 'proof-%'");
    }

    /** Days and letters whose online numbers are not exactly 1 … last. */
    List<String> gapsAndDuplicates() throws SQLException {
        return Rows.of(owner, """
                select concat_ws(' ', d.mall_id, d.prefix, d.last_no, count(v.no), count(distinct v.no), max(v.no))
                from visits.number_day d left join visits.visit v on v.region_id = d.region_id and v.mall_id = d.mall_id
                  and v.day = d.day and v.prefix = d.prefix and v.channel <> 'PAPER'
                group by d.mall_id, d.day, d.prefix, d.last_no
                having count(v.no) <> d.last_no or count(distinct v.no) <> d.last_no or max(v.no) <> d.last_no
                """);
    }

    /** Visits without exactly one event of having been taken, or taken twice for one key. */
    List<String> visitsNotToldOnce() throws SQLException {
        return Rows.of(owner, """
                select v.id::text from visits.visit v left join platform.event e on e.region_id = v.region_id
                  and e.subject_id = v.id and e.type = 'VISIT_TAKEN'
                left join platform.once o on o.region_id = v.region_id and o.result = v.id and o.command = 'TAKE_TICKET'
                group by v.id having count(distinct e.id) <> 1 or count(distinct o.key) <> 1
                """);
    }

    /** Stops with several calls, or called at several counters, or in a state that their events do not tell. */
    List<String> stopsNotCalledOnce() throws SQLException {
        return Rows.of(owner, """
                select s.id::text || ' ' || s.state || ' ' || count(e.id) from visits.stop s
                left join platform.event e on e.region_id = s.region_id and e.subject_id = s.visit_id
                  and e.type = 'STOP_CALLED' and e.body ->> 'stop' = s.id::text
                group by s.id, s.state, s.called_at, s.counter_id
                having count(e.id) <> case when s.called_at is null then 0 else 1 end
                  or count(distinct e.body ->> 'counter') > 1
                  or min(e.body ->> 'counter') <> s.counter_id::text
                """);
    }

    private Map<String, String> pairs(String sql) throws SQLException {
        Map<String, String> pairs = new HashMap<>();
        try (PreparedStatement query = owner.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }
}
