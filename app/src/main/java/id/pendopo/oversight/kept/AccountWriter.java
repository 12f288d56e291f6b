package id.pendopo.oversight.kept;

import id.pendopo.oversight.fold.StopAccount;
import id.pendopo.oversight.fold.Taken;
import id.pendopo.oversight.fold.VisitAccount;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.Position;
import id.pendopo.platform.time.Utc;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes accounts of visits over what stood there before. */
@Component
class AccountWriter {
    private static final String VISIT = """
            insert into oversight.visit_account as a
              (region_id, visit_id, mall_id, day, taken_xid, taken_id, prefix, no, digits, channel, priority_group, hour,
               voided, standing, several_agencies)
            values (:region, :visit, :mall, :day, :takenXid, :takenId, :prefix, :no, :digits, :channel, :group, :hour,
               :voided, :standing, :several)
            on conflict (region_id, visit_id) do update set
              taken_xid = excluded.taken_xid, taken_id = excluded.taken_id, prefix = excluded.prefix, no = excluded.no,
              digits = excluded.digits,
              channel = excluded.channel, priority_group = excluded.priority_group, hour = excluded.hour,
              voided = excluded.voided, standing = excluded.standing, several_agencies = excluded.several_agencies
            """;
    private static final String STOP = """
            insert into oversight.stop_account as a
              (region_id, stop_id, visit_id, mall_id, day, agency_id, service_id, licensing, umk, priority, quantity,
               standing, counted, decided_at, decided_xid, decided_id, in_target, accurate, scored_xid, scored_id,
               estimate_kept)
            values (:region, :stop, :visit, :mall, :day, :agency, :service, :licensing, :umk, :priority, :quantity,
               :standing, :counted, :at, :decidedXid, :decidedId, :inTarget, :accurate, :scoredXid, :scoredId, :kept)
            on conflict (region_id, stop_id) do update set
              agency_id = excluded.agency_id, service_id = excluded.service_id, licensing = excluded.licensing,
              umk = excluded.umk, priority = excluded.priority, quantity = excluded.quantity,
              standing = excluded.standing, counted = excluded.counted, decided_at = excluded.decided_at,
              decided_xid = excluded.decided_xid, decided_id = excluded.decided_id, in_target = excluded.in_target,
              accurate = excluded.accurate, scored_xid = excluded.scored_xid, scored_id = excluded.scored_id,
              estimate_kept = excluded.estimate_kept
            where (a.standing, a.counted, a.decided_id, a.scored_id, a.quantity)
              is distinct from (excluded.standing, excluded.counted, excluded.decided_id, excluded.scored_id, excluded.quantity)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    AccountWriter(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(Collection<VisitAccount> visits) {
        Batch.run(jdbc, VISIT, visits, AccountWriter::row);
        Batch stops = new Batch(jdbc, STOP);
        visits.forEach(visit -> visit.stops().values().forEach(stop -> stops.add(row(visit, stop))));
        stops.run();
    }

    private static MapSqlParameterSource row(VisitAccount visit) {
        Taken taken = visit.taken();
        return new MapSqlParameterSource("region", Wall.region())
                .addValue("visit", visit.visit())
                .addValue("mall", visit.day().mall())
                .addValue("day", visit.day().day())
                .addValue("takenXid", taken == null ? null : taken.by().xid())
                .addValue("takenId", taken == null ? null : taken.by().id())
                .addValue("prefix", taken == null ? null : taken.prefix())
                .addValue("no", taken == null ? null : taken.no())
                .addValue("digits", taken == null ? 3 : taken.digits())
                .addValue("channel", taken == null ? null : taken.channel())
                .addValue("group", taken == null ? null : taken.group())
                .addValue("hour", taken == null ? null : taken.hour())
                .addValue("voided", visit.voided())
                .addValue("standing", visit.standing().name())
                .addValue("several", visit.severalAgencies());
    }

    private static MapSqlParameterSource row(VisitAccount visit, StopAccount stop) {
        return new MapSqlParameterSource("region", Wall.region())
                .addValue("stop", stop.stop())
                .addValue("visit", visit.visit())
                .addValue("mall", visit.day().mall())
                .addValue("day", visit.day().day())
                .addValue("agency", stop.cell().agency())
                .addValue("service", stop.cell().service())
                .addValue("licensing", stop.cell().licensing().name())
                .addValue("umk", stop.cell().umk())
                .addValue("priority", stop.cell().priority())
                .addValue("quantity", stop.quantity())
                .addValue("standing", stop.standing().name())
                .addValue("counted", visit.counts(stop))
                .addValue("at", Utc.of(stop.decidedAt()))
                .addValue("decidedXid", stop.decidedBy().xid())
                .addValue("decidedId", stop.decidedBy().id())
                .addValue("inTarget", stop.inTarget())
                .addValue("accurate", stop.accurate())
                .addValue("scoredXid", xid(stop.scoredBy()))
                .addValue("scoredId", id(stop.scoredBy()))
                .addValue("kept", stop.estimateKept());
    }

    private static @Nullable Long xid(@Nullable Position position) {
        return position == null ? null : position.xid();
    }

    private static @Nullable UUID id(@Nullable Position position) {
        return position == null ? null : position.id();
    }
}
