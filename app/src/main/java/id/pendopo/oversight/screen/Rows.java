package id.pendopo.oversight.screen;

import id.pendopo.catalog.Service.Licensing;
import id.pendopo.oversight.Cell;
import id.pendopo.oversight.DayFigures;
import id.pendopo.platform.web.Page;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Lays a day out in lines. Each is the sum of the cells that its scope has, and of nothing else. */
final class Rows {
    private final DayFigures figures;
    private final Names names;
    private final Scope may;

    Rows(Reading reading, Names names) {
        this.figures = reading.figures();
        this.names = names;
        this.may = reading.may();
    }

    /** Agencies with their services, the busiest first. */
    List<Row> agencies() {
        return split(may, Cell::agency).stream()
                .map(id -> {
                    Scope agency = may.and(Narrowing.AGENCY, id);
                    return row(names.agency(id), "agency", agency, services(agency));
                })
                .sorted(BUSIEST)
                .toList();
    }

    /** All of it, divided three times in two: each time with its sum. */
    List<Row> splits(Page page) {
        return List.of(
                pair(
                        page,
                        "by-licensing",
                        split(page, "licensing", Narrowing.LICENSING, Licensing.LICENSING.name()),
                        split(page, "non-licensing", Narrowing.LICENSING, Licensing.NON_LICENSING.name())),
                pair(
                        page,
                        "by-umk",
                        split(page, "umk", Narrowing.UMK, true),
                        split(page, "non-umk", Narrowing.UMK, false)),
                pair(
                        page,
                        "by-priority",
                        split(page, "priority", Narrowing.PRIORITY, true),
                        split(page, "others", Narrowing.PRIORITY, false)));
    }

    private Row pair(Page page, String word, Row one, Row other) {
        return row(page.t("oversight.split." + word), "agency", may, List.of(one, other));
    }

    Row total(Page page) {
        return row(page.t("oversight.total"), "total", may, List.of());
    }

    private static final Comparator<Row> BUSIEST = Comparator.comparing(
                    (Row row) -> -row.figures().parts().taken().people())
            .thenComparing(Row::name);

    private List<Row> services(Scope agency) {
        return split(agency, Cell::service).stream()
                .map(id -> row(names.service(id), "service", agency.and(Narrowing.SERVICE, id), List.of()))
                .sorted(BUSIEST)
                .toList();
    }

    private Row split(Page page, String word, Narrowing narrowing, Object value) {
        return row(page.t("oversight.split." + word), "service", may.and(narrowing, value), List.of());
    }

    private Row row(String name, String kind, Scope scope, List<Row> rows) {
        return new Row(name, kind, scope, figures.where(scope::has), rows);
    }

    private List<UUID> split(Scope scope, Function<Cell, UUID> by) {
        return figures.cells().keySet().stream()
                .filter(scope::has)
                .map(by)
                .distinct()
                .toList();
    }
}
