package id.pendopo.directory.admin;

import id.pendopo.directory.Agency;
import id.pendopo.directory.Counter;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.web.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The state of the directory in a few figures, and what somebody should look after. */
public record Overview(int agencies, int counters, int facilities, int stalls, List<Matter> matters) {
    /** How long before its end an agreement is worth a reminder. */
    private static final int SOON_DAYS = 60;

    /** @param tone warn or stop */
    public record Matter(String text, String href, String tone) {}

    static Overview of(Page page, MallPlan plan, List<Map<String, String>> facilities, int stalls) {
        List<Matter> matters = new ArrayList<>();
        for (Agency agency : plan.agencies().values()) {
            agreement(page, agency).ifPresent(matters::add);
            if (agency.agreedOn(page.today()) && counters(plan, agency) == 0) {
                matters.add(matter(page, "admin.matter.no-counter", agency.shortName(), "/admin/counters", "stop"));
            }
        }
        for (Map<String, String> facility : facilities) {
            String condition = facility.getOrDefault("condition", "");
            if (!condition.equals("GOOD")) {
                String name = page.of(facility.getOrDefault("name_id", ""), facility.getOrDefault("name_en", ""));
                String tone = condition.equals("MISSING") ? "stop" : "warn";
                matters.add(matter(page, "admin.matter." + condition, name, "/admin/facilities", tone));
            }
        }
        int active =
                (int) plan.counters().values().stream().filter(Counter::active).count();
        return new Overview(plan.agencies().size(), active, facilities.size(), stalls, matters);
    }

    private static java.util.Optional<Matter> agreement(Page page, Agency agency) {
        LocalDate until = agency.pksUntil();
        if (until == null || until.isAfter(page.today().plusDays(SOON_DAYS))) {
            return java.util.Optional.empty();
        }
        boolean ended = until.isBefore(page.today());
        String text = page.t(
                ended ? "admin.matter.pks-ended" : "admin.matter.pks-ends",
                "name",
                agency.shortName(),
                "day",
                CellWords.day(page, until));
        return java.util.Optional.of(
                new Matter(text, page.mall("/admin/agencies/edit?code=" + agency.code()), ended ? "stop" : "warn"));
    }

    private static long counters(MallPlan plan, Agency agency) {
        return plan.counters().values().stream()
                .filter(counter -> counter.active() && counter.agency().equals(agency.id()))
                .count();
    }

    private static Matter matter(Page page, String text, String name, String path, String tone) {
        return new Matter(page.t(text, "name", name), page.mall(path), tone);
    }
}
