package id.pendopo.oversight.kept;

import id.pendopo.oversight.DayFigures;
import id.pendopo.oversight.fold.Fold;
import id.pendopo.oversight.fold.MallDay;
import id.pendopo.oversight.fold.VisitAccount;
import id.pendopo.platform.database.Wall;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures and accounts of the current region, which always change together. */
@Component
class Ledger {
    private static final List<String> TABLES =
            List.of("stop_account", "visit_account", "day_visit", "day_spread", "day_figure", "day");

    private final JdbcClient jdbc;
    private final KeptFigures kept;
    private final AccountStore accounts;
    private final AccountWriter accountWriter;
    private final FigureWriter figureWriter;

    Ledger(
            JdbcClient jdbc,
            KeptFigures kept,
            AccountStore accounts,
            AccountWriter accountWriter,
            FigureWriter figureWriter) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.accounts = accounts;
        this.accountWriter = accountWriter;
        this.figureWriter = figureWriter;
    }

    List<VisitAccount> known(Collection<UUID> visits) {
        return accounts.of(visits);
    }

    void add(Fold fold) {
        fold.changes().forEach(figureWriter::add);
        accountWriter.write(fold.accounts());
    }

    /** Puts what was folded from the beginning in place of all that is kept of a mall. */
    void replace(UUID mall, Fold fold) {
        TABLES.forEach(
                table -> jdbc.sql("delete from oversight." + table + " where region_id = :region and mall_id = :mall")
                        .param("region", Wall.region())
                        .param("mall", mall)
                        .update());
        add(fold);
    }

    List<LocalDate> days(UUID mall) {
        return jdbc.sql("select day from oversight.day where region_id = :region and mall_id = :mall order by day")
                .param("region", Wall.region())
                .param("mall", mall)
                .query((row, n) -> row.getObject("day", LocalDate.class))
                .list();
    }

    Optional<Difference> difference(MallDay day, DayFigures told, List<VisitAccount> toldAccounts) {
        return Difference.between(day.day(), kept.of(day), told)
                .or(() -> Difference.between(day.day(), accounts.ofDay(day), toldAccounts));
    }
}
