package id.pendopo.visits.printing;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which kiosk has which printer, as the mall's manager has set it. */
@Component
public class PrinterBook {
    private final JdbcClient jdbc;
    private final Once once;
    private final Journal journal;
    private final PrinterNetworks networks;

    PrinterBook(JdbcClient jdbc, Once once, Journal journal, PrinterNetworks networks) {
        this.jdbc = jdbc;
        this.once = once;
        this.journal = journal;
        this.networks = networks;
    }

    public Optional<Printer> at(UUID kiosk) {
        return jdbc.sql("select * from visits.printer where region_id = :region and device_id = :kiosk")
                .param("region", Wall.region())
                .param("kiosk", kiosk)
                .query(PrinterBook::printer)
                .optional();
    }

    /** By kiosk. */
    public Map<UUID, Printer> of(UUID mall) {
        return jdbc
                .sql("select * from visits.printer where region_id = :region and mall_id = :mall")
                .param("region", Wall.region())
                .param("mall", mall)
                .query(PrinterBook::printer)
                .list()
                .stream()
                .collect(Collectors.toMap(Printer::kiosk, printer -> printer));
    }

    /**
     * The kiosk's numbers are held from the next one on.
     *
     * @throws id.pendopo.platform.problem.Refusal {@code printer-address} when the address lies outside the halls' networks, or the port
     *     is no printer's
     */
    @Transactional
    public void save(UUID mall, Actor actor, Printer printer, String key) {
        String host =
                networks.allow(printer.host(), printer.port()).orElseThrow(PrintingProblem.PRINTER_ADDRESS::refusal);
        if (!once.first(key, "SAVE_PRINTER", Once.named(mall, printer))) {
            return;
        }
        jdbc.sql("""
                insert into visits.printer
                  (region_id, device_id, mall_id, host, port, paper, code_page, cutter, codes, connect_ms, whole_ms)
                values (:region, :kiosk, :mall, :host, :port, :paper, :page, :cutter, :codes, :connect, :whole)
                on conflict (region_id, device_id) do update set host = excluded.host, port = excluded.port,
                  paper = excluded.paper, code_page = excluded.code_page, cutter = excluded.cutter,
                  codes = excluded.codes, connect_ms = excluded.connect_ms, whole_ms = excluded.whole_ms,
                  troubles = '{}', since = null, asked_at = null
                """)
                .param("region", Wall.region())
                .param("kiosk", printer.kiosk())
                .param("mall", mall)
                .param("host", host)
                .param("port", printer.port())
                .param("paper", printer.paper().millimetres())
                .param("page", printer.codePage().name())
                .param("cutter", printer.cutter())
                .param("codes", printer.codes().name())
                .param("connect", printer.connect().toMillis())
                .param("whole", printer.whole().toMillis())
                .update();
        journal.write(
                mall,
                printer.kiosk(),
                actor.id(),
                "PRINTER_SET",
                Facts.of(
                        "paper",
                        printer.paper().millimetres(),
                        "codePage",
                        printer.codePage(),
                        "cutter",
                        printer.cutter(),
                        "codes",
                        printer.codes()));
    }

    /** The kiosk shows its numbers on the screen from now on, and holds none. */
    @Transactional
    public void remove(UUID mall, Actor actor, UUID kiosk, String key) {
        if (!once.first(key, "REMOVE_PRINTER", kiosk)) {
            return;
        }
        int gone = jdbc.sql(
                        "delete from visits.printer where region_id = :region and mall_id = :mall and device_id = :kiosk")
                .param("region", Wall.region())
                .param("mall", mall)
                .param("kiosk", kiosk)
                .update();
        if (gone == 1) {
            journal.write(mall, kiosk, actor.id(), "PRINTER_REMOVED", Facts.of());
        }
    }

    static Printer printer(ResultSet row, int n) throws SQLException {
        return new Printer(
                row.getObject("device_id", UUID.class),
                row.getString("host"),
                row.getInt("port"),
                Paper.of(row.getInt("paper")),
                CodePage.valueOf(row.getString("code_page")),
                row.getBoolean("cutter"),
                Printer.Codes.valueOf(row.getString("codes")),
                Duration.ofMillis(row.getInt("connect_ms")),
                Duration.ofMillis(row.getInt("whole_ms")));
    }
}
