package id.pendopo.visits.hall;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.calling.Turns;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what moves in a mall, or one visit, out of the current region's tables. */
@Component
public class HallReader {
    private static final String STOP = """
            s.*, (extract(epoch from s.waited) * 1000)::bigint as waited_ms,
              (extract(epoch from s.served) * 1000)::bigint as served_ms""";

    private final JdbcClient jdbc;

    public HallReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All open visits of the day with their stops, the sessions, the turns, the numbers given, the pauses: six queries, each
     * a little later than the one before. A visit that ends meanwhile still comes with all its stops.
     */
    public HallState read(UUID mall, LocalDate day, ZoneId zone, Instant now) {
        return new HallState(
                mall,
                day,
                now,
                openVisits(mall, day),
                sessions(mall, day, zone),
                turns(mall, day),
                issued(mall, day),
                pauses(mall, now));
    }

    public Optional<LiveVisit> visit(UUID id) {
        return visits("v.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Only if it is of this mall: an id from an address may be another mall's of the same region. */
    public Optional<LiveVisit> visit(UUID mall, UUID id) {
        return visits("v.mall_id = :mall and v.id = :id", Map.of("mall", mall, "id", id)).stream()
                .findFirst();
    }

    public Optional<LiveVisit> byDigest(byte[] digest) {
        return visits("v.digest = :digest", Map.of("digest", digest)).stream().findFirst();
    }

    public Optional<LiveVisit> byNumber(UUID mall, LocalDate day, String prefix, int no) {
        return visits(
                        "v.mall_id = :mall and v.day = :day and v.prefix = :prefix and v.no = :no",
                        Map.of("mall", mall, "day", day, "prefix", prefix, "no", no))
                .stream()
                .findFirst();
    }

    public Optional<LiveVisit> visitOfStop(UUID stop) {
        return visits(
                        "v.id = (select visit_id from visits.stop where region_id = :region and id = :stop)",
                        Map.of("stop", stop))
                .stream()
                .findFirst();
    }

    /** The first place of those who wait in a queue; empty when nobody does. */
    public Optional<Instant> firstPlace(UUID queue, LocalDate day) {
        return jdbc.sql("""
                select min(place_at) as first from visits.stop
                where region_id = :region and queue_id = :queue and day = :day and state = 'WAITING'
                """)
                .param("region", Wall.region())
                .param("queue", queue)
                .param("day", day)
                .query((row, n) -> Optional.ofNullable(Rows.instant(row, "first")))
                .single();
    }

    private Map<UUID, LiveVisit> openVisits(UUID mall, LocalDate day) {
        Map<UUID, LiveVisit> open = new LinkedHashMap<>();
        visits("v.mall_id = :mall and v.day = :day and v.state = 'OPEN'", Map.of("mall", mall, "day", day))
                .forEach(visit -> open.put(visit.id(), visit));
        return open;
    }

    /** Visits, then all stops of these, in two queries; {@code where} is ours, never the user's. */
    public List<LiveVisit> visits(String where, Map<String, Object> facts) {
        List<LiveVisit> visits = jdbc.sql(
                        "select * from visits.visit v where v.region_id = :region and %s order by v.arrived_at, v.no"
                                .formatted(where))
                .param("region", Wall.region())
                .params(facts)
                .query((row, n) -> Rows.visit(row, List.of()))
                .list();
        if (visits.isEmpty()) {
            return visits;
        }
        Map<UUID, List<LiveStop>> stops = stops(visits);
        return visits.stream()
                .map(visit -> visit.with(stops.getOrDefault(visit.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<LiveStop>> stops(List<LiveVisit> visits) {
        return jdbc
                .sql("select " + STOP + """
                 from visits.stop s where s.region_id = :region and s.visit_id = any(:visits) order by s.ordinal, s.id
                """)
                .param("region", Wall.region())
                .param("visits", visits.stream().map(LiveVisit::id).toArray(UUID[]::new))
                .query(Rows::stop)
                .list()
                .stream()
                .collect(Collectors.groupingBy(LiveStop::visit));
    }

    /** Each counter's latest; of two that were opened in the same moment the one that goes on. */
    private Map<UUID, LiveSession> sessions(UUID mall, LocalDate day, ZoneId zone) {
        Map<UUID, LiveSession> latest = new HashMap<>();
        jdbc
                .sql("""
                select * from visits.counter_session
                where region_id = :region and mall_id = :mall and (opened_at >= :morning or state <> 'CLOSED')
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("morning", Utc.of(day.atStartOfDay(zone).toInstant()))
                .query(Rows::session)
                .list()
                .stream()
                .sorted(Comparator.comparing(LiveSession::openedAt)
                        .thenComparing(session -> session.state() != LiveSession.State.CLOSED))
                .forEach(session -> latest.put(session.counter(), session));
        return latest;
    }

    public Optional<LiveSession> sessionOf(UUID officer) {
        return jdbc.sql("""
                select * from visits.counter_session
                where region_id = :region and officer_id = :officer and state <> 'CLOSED'
                """)
                .param("region", Wall.region())
                .param("officer", officer)
                .query(Rows::session)
                .optional();
    }

    private Map<UUID, Turns> turns(UUID mall, LocalDate day) {
        Map<UUID, Turns> turns = new HashMap<>();
        jdbc.sql("""
                select t.queue_id, t.priority_in_a_row, t.others_in_a_row from visits.queue_turn t
                join visits.queue q on q.region_id = t.region_id and q.id = t.queue_id
                where t.region_id = :region and q.mall_id = :mall and t.day = :day
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("day", day)
                .query((ResultSet row) -> {
                    turns.put(row.getObject(1, UUID.class), new Turns(row.getInt(2), row.getInt(3)));
                });
        return turns;
    }

    private Map<UUID, HallState.Issued> issued(UUID mall, LocalDate day) {
        Map<UUID, HallState.Issued> issued = new HashMap<>();
        jdbc.sql("""
                select d.queue_id, d.issued, d.contingent from visits.queue_day d
                join visits.queue q on q.region_id = d.region_id and q.id = d.queue_id
                where d.region_id = :region and q.mall_id = :mall and d.day = :day
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("day", day)
                .query((ResultSet row) -> {
                    issued.put(row.getObject(1, UUID.class), new HallState.Issued(row.getInt(2), row.getInt(3)));
                });
        return issued;
    }

    private Map<UUID, HallState.Pause> pauses(UUID mall, Instant now) {
        Map<UUID, HallState.Pause> pauses = new HashMap<>();
        jdbc.sql("""
                select queue_id, reason, since, until from visits.queue_pause
                where region_id = :region and mall_id = :mall and lifted_at is null and (until is null or until > :now)
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("now", Utc.of(now))
                .query((ResultSet row) -> {
                    pauses.put(
                            row.getObject("queue_id", UUID.class),
                            new HallState.Pause(
                                    row.getString("reason"),
                                    Rows.moment(row, "since"),
                                    Optional.ofNullable(Rows.instant(row, "until"))));
                });
        return pauses;
    }
}
