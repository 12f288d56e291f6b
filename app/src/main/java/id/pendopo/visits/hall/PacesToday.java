package id.pendopo.visits.hall;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.estimate.Paces;
import id.pendopo.visits.estimate.ServiceTimes;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How fast each open counter of a mall is today, from what its officer has served since opening it. */
@Component
class PacesToday {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final LearnedTimes times;
    private final Map<UUID, Known> recent = new ConcurrentHashMap<>();

    PacesToday(JdbcClient jdbc, LearnedTimes times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    /** @param sessions who they were read of: an officer who comes does not inherit the pace of who has gone */
    private record Known(Instant at, Map<UUID, UUID> sessions, Paces paces) {
        boolean holds(Instant now, Map<UUID, UUID> whose) {
            return sessions.equals(whose) && !now.isBefore(at) && now.isBefore(at.plus(FRESH));
        }
    }

    Paces of(HallState state, ZoneId zone) {
        Map<UUID, UUID> sessions = state.sessions().values().stream()
                .filter(session -> session.state() != LiveSession.State.CLOSED)
                .collect(Collectors.toMap(LiveSession::counter, LiveSession::id));
        Known known = recent.get(state.mall());
        if (known == null || !known.holds(state.at(), sessions)) {
            known = new Known(state.at(), sessions, Paces.of(read(state, zone, sessions)));
            recent.put(state.mall(), known);
        }
        return known.paces();
    }

    private Map<UUID, Paces.Served> read(HallState state, ZoneId zone, Map<UUID, UUID> sessions) {
        Map<UUID, Paces.Served> served = new HashMap<>();
        if (sessions.isEmpty()) {
            return served;
        }
        ServiceTimes usual = times.of(state.mall());
        jdbc.sql("""
                select counter_id, service_id, quantity, (extract(epoch from served + (ended_at - started_at)) * 1000)::bigint
                from visits.stop
                where region_id = :region and counter_id = any(:counters) and session_id = any(:sessions)
                  and called_at >= :morning and started_at < ended_at and accurate
                """)
                .param("region", Wall.region())
                .param("counters", sessions.keySet().toArray(UUID[]::new))
                .param("sessions", sessions.values().toArray(UUID[]::new))
                .param("morning", Utc.of(state.day().atStartOfDay(zone).toInstant()))
                .query((ResultSet row) -> {
                    double slowness = usual.of(row.getObject(2, UUID.class))
                            .slowness(Duration.ofMillis(row.getLong(4)), row.getInt(3));
                    served.merge(
                            row.getObject(1, UUID.class),
                            Paces.Served.NOTHING.and(slowness),
                            (before, one) -> before.and(slowness));
                });
        return served;
    }
}
