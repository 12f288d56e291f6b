package id.pendopo.oversight.screen;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service.Licensing;
import id.pendopo.oversight.DayFigures;
import id.pendopo.oversight.screen.FiguresAnswer.AgencyAnswer;
import id.pendopo.oversight.screen.FiguresAnswer.Group;
import id.pendopo.oversight.screen.FiguresAnswer.ServiceAnswer;
import id.pendopo.oversight.screen.FiguresAnswer.VisitsAnswer;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.text.Texts;
import id.pendopo.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the day for programs. */
@RestController
@Access({Role.MALL_MANAGER, Role.REGION_ADMIN, Role.OVERSEER, Role.AGENCY_SUPERVISOR})
class FiguresApi {
    private final Readings readings;
    private final Catalog catalog;
    private final Texts texts;

    FiguresApi(Readings readings, Catalog catalog, Texts texts) {
        this.readings = readings;
        this.catalog = catalog;
        this.texts = texts;
    }

    @GetMapping("/api/v1/malls/{mall}/figures")
    FiguresAnswer figures(
            @PathVariable String mall,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            HttpServletRequest request) {
        Reading reading = readings.open(mall, day);
        DayFigures figures = reading.figures();
        Rows rows = new Rows(reading, Names.of(reading.plan(), catalog, texts, Pages.lang(request)));
        return new FiguresAnswer(
                mall,
                reading.day(),
                figures.events(),
                FiguresAnswer.moment(figures.until()).orElse(null),
                reading.wholeMall()
                        ? VisitsAnswer.of(figures.allVisits(), figures.visitsWhere(kind -> kind.severalAgencies()))
                        : null,
                Group.of(figures.total()),
                splits(figures),
                rows.agencies().stream().map(FiguresApi::agency).toList());
    }

    private static Map<String, Group> splits(DayFigures figures) {
        Map<String, Group> splits = new LinkedHashMap<>();
        splits.put("licensing", Group.of(figures.where(cell -> cell.licensing() == Licensing.LICENSING)));
        splits.put("nonLicensing", Group.of(figures.where(cell -> cell.licensing() == Licensing.NON_LICENSING)));
        splits.put("umk", Group.of(figures.where(cell -> cell.umk())));
        splits.put("nonUmk", Group.of(figures.where(cell -> !cell.umk())));
        splits.put("priority", Group.of(figures.where(cell -> cell.priority())));
        splits.put("others", Group.of(figures.where(cell -> !cell.priority())));
        return splits;
    }

    private static AgencyAnswer agency(Row row) {
        List<ServiceAnswer> services = row.rows().stream()
                .map(service ->
                        new ServiceAnswer(id(service, Narrowing.SERVICE), service.name(), Group.of(service.figures())))
                .toList();
        return new AgencyAnswer(id(row, Narrowing.AGENCY), row.name(), Group.of(row.figures()), services);
    }

    private static UUID id(Row row, Narrowing narrowing) {
        return (UUID) java.util.Objects.requireNonNull(row.scope().narrowings().get(narrowing));
    }
}
