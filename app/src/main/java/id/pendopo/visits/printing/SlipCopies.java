package id.pendopo.visits.printing;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.once.Once;
import id.pendopo.visits.VisitLimits;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.StopTable;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slips printed once more for who has the number already: nothing is held for them and nothing is taken back. There is an
 * end to them, so that nobody empties the roll.
 */
@Component
public class SlipCopies {
    private final PrinterLine line;
    private final PrinterStates states;
    private final Once once;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final StopTable table;

    SlipCopies(PrinterLine line, PrinterStates states, Once once, Journal journal, JdbcClient jdbc, StopTable table) {
        this.line = line;
        this.states = states;
        this.once = once;
        this.journal = journal;
        this.jdbc = jdbc;
        this.table = table;
    }

    /**
     * @return whether this is the first time that this copy is asked for
     * @throws id.pendopo.platform.problem.Refusal {@code too-many-copies}
     */
    @Transactional
    public boolean mayCopy(UUID mall, UUID visit, UUID kiosk, String key) {
        if (!once.first(key, "COPY_SLIP", visit)) {
            return false;
        }
        // Two presses at once count one after the other.
        table.lock(mall, visit);
        if (copies(visit) >= VisitLimits.COPIES) {
            throw PrintingProblem.TOO_MANY_COPIES.refusal(Map.of("max", VisitLimits.COPIES));
        }
        journal.write(mall, visit, kiosk, "SLIP_COPIED", Facts.of());
        return true;
    }

    /** Waits for the printer, so not within a transaction. */
    public Printed print(UUID mall, Printer printer, Slip slip) {
        Printed printed = line.print(printer, slip);
        states.told(mall, printer.kiosk(), printed.troubles());
        return printed;
    }

    private long copies(UUID visit) {
        return jdbc.sql("""
                select count(*) from platform.event
                where region_id = :region and subject_id = :visit and type = 'SLIP_COPIED'
                """)
                .param("region", Wall.region())
                .param("visit", visit)
                .query(Long.class)
                .single();
    }
}
