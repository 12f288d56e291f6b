package id.pendopo.oversight.kept;

import id.pendopo.oversight.Standing;
import id.pendopo.oversight.fold.MallDay;
import id.pendopo.oversight.fold.StopAccount;
import id.pendopo.oversight.fold.Taken;
import id.pendopo.oversight.fold.VisitAccount;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the accounts of visits, with their stops. */
@Component
class AccountStore {
    private static final String VISITS = """
            select visit_id, mall_id, day, taken_xid, taken_id, prefix, no, digits, channel, priority_group, hour, voided
            from oversight.visit_account where region_id = :region and %s
            """;
    private static final String STOPS = """
            select stop_id, visit_id, agency_id, service_id, licensing, umk, priority, quantity, standing, decided_at,
                   decided_xid, decided_id, in_target, accurate, scored_xid, scored_id, estimate_kept
            from oversight.stop_account where region_id = :region and %s
            """;
    private static final String THESE = "visit_id = any(:visits)";
    private static final String OF_DAY = "mall_id = :mall and day = :day";

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<VisitAccount> of(Collection<UUID> visits) {
        Map<String, Object> these = Map.of("region", Wall.region(), "visits", visits.toArray(UUID[]::new));
        return read(THESE, these);
    }

    List<VisitAccount> ofDay(MallDay day) {
        return read(OF_DAY, Map.of("region", Wall.region(), "mall", day.mall(), "day", day.day()));
    }

    private List<VisitAccount> read(String which, Map<String, Object> facts) {
        Map<UUID, Map<UUID, StopAccount>> stops = new HashMap<>();
        jdbc.sql(STOPS.formatted(which)).params(facts).query(row -> {
            StopAccount stop = stop(row);
            stops.computeIfAbsent(row.getObject("visit_id", UUID.class), v -> new HashMap<>())
                    .put(stop.stop(), stop);
        });
        return jdbc.sql(VISITS.formatted(which))
                .params(facts)
                .query((row, n) -> visit(row, stops))
                .list();
    }

    private static VisitAccount visit(ResultSet row, Map<UUID, Map<UUID, StopAccount>> stops) throws SQLException {
        UUID visit = row.getObject("visit_id", UUID.class);
        MallDay day = new MallDay(row.getObject("mall_id", UUID.class), row.getObject("day", LocalDate.class));
        Position by = position(row, "taken");
        Taken taken = by == null
                ? null
                : new Taken(
                        by,
                        row.getString("prefix"),
                        row.getInt("no"),
                        row.getInt("digits"),
                        row.getString("channel"),
                        row.getString("priority_group"),
                        row.getInt("hour"));
        return new VisitAccount(visit, day, taken, row.getBoolean("voided"), stops.getOrDefault(visit, Map.of()));
    }

    private static StopAccount stop(ResultSet row) throws SQLException {
        return new StopAccount(
                row.getObject("stop_id", UUID.class),
                CellRow.read(row),
                row.getInt("quantity"),
                Standing.valueOf(row.getString("standing")),
                row.getTimestamp("decided_at").toInstant(),
                new Position(row.getLong("decided_xid"), row.getObject("decided_id", UUID.class)),
                row.getObject("in_target", Boolean.class),
                row.getObject("accurate", Boolean.class),
                position(row, "scored"),
                row.getObject("estimate_kept", Boolean.class));
    }

    private static @Nullable Position position(ResultSet row, String prefix) throws SQLException {
        UUID id = row.getObject(prefix + "_id", UUID.class);
        return id == null ? null : new Position(row.getLong(prefix + "_xid"), id);
    }
}
