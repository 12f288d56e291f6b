package id.pendopo.visits.printing;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.printing.TicketHold.Proof;
import id.pendopo.visits.printing.TicketHold.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of numbers that are held, and of those that were today. */
@Component
class HoldTable {
    private final JdbcClient jdbc;

    HoldTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TicketHold> of(UUID visit) {
        return jdbc.sql("select * from visits.ticket_hold where region_id = :region and visit_id = :visit")
                .param("region", Wall.region())
                .param("visit", visit)
                .query(HoldTable::row)
                .optional();
    }

    /** The number that was given instead of one that was taken back. */
    Optional<UUID> instead(UUID visit) {
        return jdbc.sql("select visit_id from visits.ticket_hold where region_id = :region and instead_of = :visit")
                .param("region", Wall.region())
                .param("visit", visit)
                .query(UUID.class)
                .optional();
    }

    /** Those that nobody has had in time. */
    List<UUID> overdue(UUID mall, Instant now) {
        return jdbc.sql("""
                select visit_id from visits.ticket_hold
                where region_id = :region and mall_id = :mall and until <= :now and state in ('PRINTING', 'SHOWN')
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("now", Utc.of(now))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void forget(UUID mall, Instant before) {
        jdbc.sql("delete from visits.ticket_hold where region_id = :region and mall_id = :mall and held_at < :before")
                .param("region", Wall.region())
                .param("mall", mall)
                .param("before", Utc.of(before))
                .update();
    }

    void begin(UUID mall, TicketHold hold) {
        jdbc.sql("""
                insert into visits.ticket_hold
                  (region_id, visit_id, mall_id, device_id, state, trouble, tried, held_at, until, instead_of)
                values (:region, :visit, :mall, :kiosk, :state, :trouble, :tried, :at, :until, :instead)
                """)
                .param("region", Wall.region())
                .param("visit", hold.visit())
                .param("mall", mall)
                .param("kiosk", hold.kiosk())
                .param("state", hold.state().name())
                .param("trouble", hold.trouble().map(Trouble::name).orElse(null))
                .param("tried", hold.tried())
                .param("at", Utc.of(hold.heldAt()))
                .param("until", Utc.of(hold.until()))
                .param("instead", hold.insteadOf().orElse(null))
                .update();
    }

    /** @return whether it was in that state until now */
    boolean move(UUID visit, State from, State to, @Nullable Trouble trouble, Instant until) {
        return jdbc.sql("""
                update visits.ticket_hold set state = :to, trouble = :trouble, tried = true, until = :until
                where region_id = :region and visit_id = :visit and state = :from
                """)
                        .param("to", to.name())
                        .param("trouble", trouble == null ? null : trouble.name())
                        .param("until", Utc.of(until))
                        .param("region", Wall.region())
                        .param("visit", visit)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** @return whether it is still to be printed */
    boolean begins(UUID visit, Instant until) {
        return jdbc.sql("""
                update visits.ticket_hold set until = :until
                where region_id = :region and visit_id = :visit and state = 'PRINTING'
                """)
                        .param("until", Utc.of(until))
                        .param("region", Wall.region())
                        .param("visit", visit)
                        .update()
                == 1;
    }

    /** @return whether it was open until now */
    boolean end(UUID visit, State state, @Nullable Proof proof) {
        return jdbc.sql("""
                update visits.ticket_hold set state = :state, proof = :proof
                where region_id = :region and visit_id = :visit and state in ('PRINTING', 'SHOWN')
                """)
                        .param("state", state.name())
                        .param("proof", proof == null ? null : proof.name())
                        .param("region", Wall.region())
                        .param("visit", visit)
                        .update()
                == 1;
    }

    private static TicketHold row(ResultSet row, int n) throws SQLException {
        return new TicketHold(
                row.getObject("visit_id", UUID.class),
                row.getObject("device_id", UUID.class),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("trouble")).map(Trouble::valueOf),
                row.getBoolean("tried"),
                Optional.ofNullable(row.getString("proof")).map(Proof::valueOf),
                row.getTimestamp("held_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                Optional.ofNullable(row.getObject("instead_of", UUID.class)));
    }
}
