package id.pendopo.visits.hall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From rows to records. */
final class Rows {
    private Rows() {}

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static LiveStop stop(ResultSet row, int number) throws SQLException {
        return new LiveStop(
                row.getObject("id", UUID.class),
                row.getObject("visit_id", UUID.class),
                row.getObject("queue_id", UUID.class),
                row.getObject("service_id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getInt("ordinal"),
                row.getInt("quantity"),
                row.getInt("floor"),
                row.getBoolean("priority"),
                row.getInt("no"),
                moment(row, "place_at"),
                row.getObject("only_counter", UUID.class),
                List.of((UUID[]) row.getArray("after_stops").getArray()),
                StopState.valueOf(row.getString("state")),
                row.getBoolean("free"),
                moment(row, "waiting_since"),
                Duration.ofMillis(row.getLong("waited_ms")),
                instant(row, "hold_until"),
                row.getBoolean("by_name"),
                row.getObject("counter_id", UUID.class),
                row.getObject("session_id", UUID.class),
                instant(row, "called_at"),
                row.getInt("recalls"),
                row.getString("call_reason"),
                row.getString("call_facts"),
                instant(row, "started_at"),
                Duration.ofMillis(row.getLong("served_ms")),
                instant(row, "ended_at"),
                row.getString("outcome"),
                instant(row, "prompted_at"));
    }

    static LiveVisit visit(ResultSet row, List<LiveStop> stops) throws SQLException {
        String group = row.getString("priority_group");
        return new LiveVisit(
                row.getObject("id", UUID.class),
                new TicketNumber(row.getString("prefix"), row.getInt("no"), row.getInt("digits")),
                row.getString("channel"),
                group == null ? null : PriorityGroup.valueOf(group),
                row.getBoolean("ground_floor"),
                row.getBoolean("own_order"),
                row.getInt("floor"),
                moment(row, "arrived_at"),
                row.getBoolean("outside"),
                row.getString("state"),
                row.getObject("visitor_id", UUID.class),
                stops);
    }

    private static @Nullable ClosingReason closingReason(@Nullable String code) {
        return code == null ? null : ClosingReason.valueOf(code);
    }

    static LiveSession session(ResultSet row, int number) throws SQLException {
        return new LiveSession(
                row.getObject("id", UUID.class),
                row.getObject("counter_id", UUID.class),
                row.getObject("officer_id", UUID.class),
                LiveSession.State.valueOf(row.getString("state")),
                moment(row, "opened_at"),
                instant(row, "break_until"),
                row.getBoolean("asks_close"),
                row.getObject("closing_by") != null,
                instant(row, "help_since"),
                instant(row, "closed_at"),
                instant(row, "free_since"),
                closingReason(row.getString("closing_reason")),
                instant(row, "reopens_at"),
                row.getInt("changes"));
    }
}
