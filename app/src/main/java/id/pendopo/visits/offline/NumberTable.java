package id.pendopo.visits.offline;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.hall.PriorityGroup;
import id.pendopo.visits.hall.TicketNumber;
import id.pendopo.visits.offline.OfflineNumber.State;
import id.pendopo.visits.tickets.Wanted;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of reserved numbers: found by their links, heard of, kept, settled. */
@Component
class NumberTable {
    private static final String FOUND = """
            select n.*, b.device_id, b.day, b.prefix from visits.offline_number n
            join visits.offline_block b on b.region_id = n.region_id and b.id = n.block_id
            where n.region_id = :region and n.mall_id = :mall and
            """;

    private final JdbcClient jdbc;

    NumberTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OfflineNumber> find(UUID mall, String secret) {
        return jdbc.sql(FOUND + " n.digest = :digest")
                .param("region", Wall.region())
                .param("mall", mall)
                .param("digest", Secrets.digest(secret))
                .query(NumberTable::number)
                .optional();
    }

    /** The earliest moment that a number can have been taken at: not before those given before it. */
    Optional<Instant> takenBefore(OfflineNumber one) {
        return moment(one, "max(n.taken_at)", "n.no < :no");
    }

    /** The latest: not after those given after it. */
    Optional<Instant> takenAfter(OfflineNumber one) {
        return moment(one, "min(n.taken_at)", "n.no > :no");
    }

    private Optional<Instant> moment(OfflineNumber one, String which, String others) {
        return jdbc.sql("select " + which + """
                 from visits.offline_number n
                join visits.offline_block b on b.region_id = n.region_id and b.id = n.block_id
                where n.region_id = :region and b.device_id = :kiosk and b.day = :day and
                """ + others)
                .param("region", Wall.region())
                .param("kiosk", one.kiosk())
                .param("day", one.day())
                .param("no", one.number().no())
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(java.sql.Timestamp::toInstant))
                .single();
    }

    /**
     * @param visit what it became, or null
     * @param why it could not become a visit, or null
     */
    void heard(
            OfflineNumber one,
            TakenOffline taken,
            Instant arrived,
            Instant now,
            @Nullable UUID visit,
            KeptNumber.@Nullable Why why) {
        PriorityGroup group = taken.group();
        jdbc.sql("""
                update visits.offline_number set heard_at = :now, taken_at = :arrived, services = :services,
                  quantities = :quantities, priority_group = :group, ground_floor = :ground, visit_id = :visit, why = :why
                where region_id = :region and block_id = :block and no = :no
                """)
                .param("now", Utc.of(now))
                .param("arrived", Utc.of(arrived))
                .param("services", taken.services().toArray(new UUID[0]))
                .param(
                        "quantities",
                        taken.wanted().stream().map(Wanted::quantity).toArray(Integer[]::new))
                .param("group", group == null ? null : group.name())
                .param("ground", taken.ground())
                .param("visit", visit)
                .param("why", why == null ? null : why.name())
                .param("region", Wall.region())
                .param("block", one.block())
                .param("no", one.number().no())
                .update();
    }

    /** Those that reception has yet to settle, the longest kept first. */
    List<KeptNumber> kept(UUID mall) {
        return jdbc.sql(FOUND + " n.why is not null and n.settled is null order by n.taken_at, b.prefix, n.no")
                .param("region", Wall.region())
                .param("mall", mall)
                .query(NumberTable::keptNumber)
                .list();
    }

    /** The same of one number, locked. */
    Optional<KeptNumber> kept(UUID mall, UUID block, int no) {
        return jdbc.sql(FOUND + " n.block_id = :block and n.no = :no and n.why is not null for update of n")
                .param("region", Wall.region())
                .param("mall", mall)
                .param("block", block)
                .param("no", no)
                .query(NumberTable::keptNumber)
                .optional();
    }

    void settle(OfflineNumber one, String how, @Nullable UUID visit, Instant now) {
        jdbc.sql("""
                update visits.offline_number set settled = :how, visit_id = :visit, settled_at = :now
                where region_id = :region and block_id = :block and no = :no
                """)
                .param("how", how)
                .param("visit", visit)
                .param("now", Utc.of(now))
                .param("region", Wall.region())
                .param("block", one.block())
                .param("no", one.number().no())
                .update();
    }

    private static OfflineNumber number(ResultSet row, int n) throws SQLException {
        State state = row.getString("settled") != null
                ? State.SETTLED
                : row.getString("why") != null
                        ? State.KEPT
                        : row.getTimestamp("heard_at") != null ? State.VISIT : State.UNHEARD;
        return new OfflineNumber(
                row.getObject("block_id", UUID.class),
                row.getObject("device_id", UUID.class),
                row.getObject("day", LocalDate.class),
                new TicketNumber(row.getString("prefix"), row.getInt("no"), OfflineBlock.DIGITS),
                state);
    }

    private static List<Wanted> wanted(ResultSet row) throws SQLException {
        UUID[] services = (UUID[]) row.getArray("services").getArray();
        Array told = row.getArray("quantities");
        List<Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < services.length; i++) {
            wanted.add(new Wanted(services[i], told == null ? 1 : ((Integer[]) told.getArray())[i]));
        }
        return wanted;
    }

    private static KeptNumber keptNumber(ResultSet row, int n) throws SQLException {
        String group = row.getString("priority_group");
        return new KeptNumber(
                number(row, n),
                row.getTimestamp("taken_at").toInstant(),
                wanted(row),
                group == null ? null : PriorityGroup.valueOf(group),
                row.getBoolean("ground_floor"),
                KeptNumber.Why.valueOf(row.getString("why")),
                Optional.ofNullable(row.getObject("visit_id", UUID.class)));
    }
}
