package id.pendopo.directory.admin;

import id.pendopo.directory.Agency;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.directory.exchange.PremisesFinder;
import id.pendopo.directory.sheet.Premises;
import id.pendopo.directory.sheet.Sheet;
import id.pendopo.directory.sheet.Sheets;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.web.Page;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lays the sheets of the mall that a page belongs to on the desk. */
@Component
class SheetDesks {
    private final Directory directory;
    private final Sheets sheets;
    private final PremisesFinder premises;

    SheetDesks(Directory directory, Sheets sheets, PremisesFinder premises) {
        this.directory = directory;
        this.sheets = sheets;
        this.premises = premises;
    }

    MallPlan plan(Page page) {
        return directory.plan(page.mallCode());
    }

    Desk desk(Page page, String name) {
        Sheet sheet = sheets.named(name).orElseThrow(PlatformProblem.NOT_FOUND::refusal);
        MallPlan plan = plan(page);
        Map<String, String> agencies = new LinkedHashMap<>();
        plan.agencies().values().stream()
                .sorted(Comparator.comparing(Agency::shortName, String.CASE_INSENSITIVE_ORDER))
                .forEach(agency -> agencies.put(agency.code(), agency.shortName()));
        List<String> counters = plan.counters().values().stream()
                .map(counter -> String.valueOf(counter.number()))
                .toList();
        Premises around = premises.of(plan.mall());
        return new Desk(
                page,
                sheet,
                isRegionAdmin() ? around : around.ofMallOnly(),
                page.mall("/admin/" + name),
                mayWrite() && (isRegionAdmin() || !sheet.regional()),
                agencies,
                counters);
    }

    /** @throws id.pendopo.platform.problem.Refusal {@code region-decides} when the rows are only to be read here */
    Desk deskToWrite(Page page, String name) {
        Desk desk = desk(page, name);
        if (!desk.mayWrite()) {
            throw DirectoryProblem.REGION_DECIDES.refusal();
        }
        return desk;
    }

    static boolean mayWrite() {
        return switch (Who.must().role()) {
            case REGION_ADMIN, MALL_MANAGER -> true;
            case PLATFORM_ADMIN, RECEPTIONIST, AGENCY_SUPERVISOR, OFFICER, OVERSEER, KIOSK, DISPLAY, COUNTER -> false;
        };
    }

    static boolean isRegionAdmin() {
        return Who.must().role() == Role.REGION_ADMIN;
    }
}
