package id.pendopo.visits.reception;

import id.pendopo.platform.database.Wall;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.hall.TicketNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the mall has promised by name for a day: services that could not be given on an earlier one. */
@Component
public class Promises {
    private final JdbcClient jdbc;

    Promises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param stop the stop that was moved; tells the promise
     * @param number under which the person came on {@code from}
     * @param kept the visit that it became
     */
    public record Promise(
            UUID stop,
            UUID visit,
            TicketNumber number,
            LocalDate from,
            LocalDate to,
            UUID service,
            int quantity,
            @Nullable UUID visitor,
            Optional<UUID> kept) {}

    void write(UUID mall, LiveVisit visit, LiveStop stop, LocalDate to) {
        jdbc.sql("""
                insert into visits.promise (region_id, stop_id, mall_id, day) values (:region, :stop, :mall, :day)
                """)
                .param("region", Wall.region())
                .param("stop", stop.id())
                .param("mall", mall)
                .param("day", to)
                .update();
    }

    public List<Promise> on(UUID mall, LocalDate day) {
        return read("p.day = :it", "", mall, day);
    }

    public Optional<Promise> of(UUID mall, UUID stop) {
        return read("p.stop_id = :it", "", mall, stop).stream().findFirst();
    }

    /** The same, locked to the end of the transaction. */
    Optional<Promise> lock(UUID mall, UUID stop) {
        return read("p.stop_id = :it", "for update of p", mall, stop).stream().findFirst();
    }

    /** By stop: the day to which it was moved; empty when none of the visit's stops was. */
    public Map<UUID, LocalDate> days(LiveVisit visit) {
        if (visit.stops().stream().noneMatch(stop -> stop.state() == StopState.RESCHEDULED)) {
            return Map.of();
        }
        Map<UUID, LocalDate> days = new HashMap<>();
        jdbc.sql("""
                select p.stop_id, p.day from visits.promise p
                join visits.stop s on s.region_id = p.region_id and s.id = p.stop_id
                where p.region_id = :region and s.visit_id = :visit
                """).param("region", Wall.region()).param("visit", visit.id()).query(row -> {
            days.put(row.getObject("stop_id", UUID.class), row.getObject("day", LocalDate.class));
        });
        return days;
    }

    /** The visit is the promise's from now on, and the same person's. */
    void kept(Promise promise, UUID visit) {
        jdbc.sql("update visits.promise set kept_by = :visit where region_id = :region and stop_id = :stop")
                .param("visit", visit)
                .param("region", Wall.region())
                .param("stop", promise.stop())
                .update();
        jdbc.sql("update visits.visit set visitor_id = :visitor where region_id = :region and id = :visit")
                .param("visitor", promise.visitor())
                .param("region", Wall.region())
                .param("visit", visit)
                .update();
    }

    /** The number that kept a promise is taken back: what was promised is open again. */
    void reopen(UUID visit) {
        jdbc.sql("update visits.promise set kept_by = null where region_id = :region and kept_by = :visit")
                .param("region", Wall.region())
                .param("visit", visit)
                .update();
    }

    private List<Promise> read(String which, String lock, UUID mall, Object it) {
        return jdbc.sql("""
                select p.stop_id, p.day as to_day, p.kept_by, s.service_id, s.quantity, v.id as visit_id, v.prefix, v.no,
                  v.digits, v.day as from_day, v.visitor_id
                from visits.promise p
                join visits.stop s on s.region_id = p.region_id and s.id = p.stop_id
                join visits.visit v on v.region_id = s.region_id and v.id = s.visit_id
                where p.region_id = :region and p.mall_id = :mall and %s order by v.day, v.arrived_at, v.no, s.ordinal
                %s""".formatted(which, lock))
                .param("region", Wall.region())
                .param("mall", mall)
                .param("it", it)
                .query(Promises::row)
                .list();
    }

    private static Promise row(ResultSet row, int number) throws SQLException {
        return new Promise(
                row.getObject("stop_id", UUID.class),
                row.getObject("visit_id", UUID.class),
                new TicketNumber(row.getString("prefix"), row.getInt("no"), row.getInt("digits")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getObject("service_id", UUID.class),
                row.getInt("quantity"),
                row.getObject("visitor_id", UUID.class),
                Optional.ofNullable(row.getObject("kept_by", UUID.class)));
    }
}
