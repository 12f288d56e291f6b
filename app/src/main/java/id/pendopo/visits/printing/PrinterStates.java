package id.pendopo.visits.printing;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each printer said last, and since when it says so. */
@Component
public class PrinterStates {
    /** A printer that is well is asked this often; */
    private static final Duration WELL = Duration.ofMinutes(1);
    /** one that somebody may be helping right now, this often. */
    private static final Duration IN_TROUBLE = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Journal journal;
    private final InstantSource clock;

    PrinterStates(JdbcClient jdbc, Journal journal, InstantSource clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param since when it began to say so; null when it has not been asked yet
     * @param askedAt when it was asked last
     */
    public record Said(
            UUID kiosk,
            Set<Trouble> troubles,
            @Nullable Instant since,
            @Nullable Instant askedAt) {
        /** Why nothing can be printed; empty when it can. */
        public Optional<Trouble> prevented() {
            return troubles.stream().filter(Trouble::prevents).findFirst();
        }
    }

    public Optional<Said> at(UUID kiosk) {
        return jdbc.sql("select * from visits.printer where region_id = :region and device_id = :kiosk")
                .param("region", Wall.region())
                .param("kiosk", kiosk)
                .query(PrinterStates::said)
                .optional();
    }

    public List<Said> of(UUID mall) {
        return jdbc.sql("select * from visits.printer where region_id = :region and mall_id = :mall")
                .param("region", Wall.region())
                .param("mall", mall)
                .query(PrinterStates::said)
                .list();
    }

    /** An event only when it is something new: the board looks at once. */
    @Transactional
    public void told(UUID mall, UUID kiosk, Set<Trouble> troubles) {
        Instant now = clock.instant();
        String[] names = troubles.stream().sorted().map(Trouble::name).toArray(String[]::new);
        int changed = jdbc.sql("""
                update visits.printer set troubles = :troubles::text[], since = :now
                where region_id = :region and device_id = :kiosk and (since is null or troubles <> :troubles::text[])
                """)
                .param("troubles", names)
                .param("now", Utc.of(now))
                .param("region", Wall.region())
                .param("kiosk", kiosk)
                .update();
        if (changed == 1) {
            journal.write(mall, kiosk, null, "PRINTER_SAID", Facts.of("troubles", List.of(names)));
        }
    }

    /**
     * Printers of paired kiosks whose turn it is to be asked; each is given to one asker. One that prints, for whichever
     * kiosk and from whichever node, is left alone: it has one connection, and says itself how it is when it is done.
     */
    List<Printer> due(UUID mall) {
        Instant now = clock.instant();
        return jdbc.sql("""
                update visits.printer p set asked_at = :now
                where p.region_id = :region and p.mall_id = :mall
                  and (p.asked_at is null or p.asked_at > :now
                    or p.asked_at <= case when array_remove(p.troubles, 'PAPER_LOW') = '{}' then :well else :troubled end)
                  and exists (select from platform.device d
                    where d.region_id = p.region_id and d.id = p.device_id and d.revoked_at is null)
                  and not exists (select from visits.ticket_hold h
                    join visits.printer o on o.region_id = h.region_id and o.device_id = h.device_id
                    where h.region_id = p.region_id and h.mall_id = p.mall_id and h.state = 'PRINTING' and h.until > :now
                      and o.host = p.host and o.port = p.port)
                returning p.*
                """)
                .param("now", Utc.of(now))
                .param("well", Utc.of(now.minus(WELL)))
                .param("troubled", Utc.of(now.minus(IN_TROUBLE)))
                .param("region", Wall.region())
                .param("mall", mall)
                .query(PrinterBook::printer)
                .list();
    }

    private static Said said(ResultSet row, int n) throws SQLException {
        Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
        Arrays.stream((String[]) row.getArray("troubles").getArray())
                .map(Trouble::valueOf)
                .forEach(troubles::add);
        return new Said(
                row.getObject("device_id", UUID.class), troubles, moment(row, "since"), moment(row, "asked_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column) == null
                ? null
                : row.getTimestamp(column).toInstant();
    }
}
