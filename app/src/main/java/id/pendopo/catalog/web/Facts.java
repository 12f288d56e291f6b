package id.pendopo.catalog.web;

import id.pendopo.catalog.Checklist;
import id.pendopo.catalog.Requirement;
import id.pendopo.catalog.Service;
import id.pendopo.catalog.entry.Fault;
import id.pendopo.platform.web.Page;
import java.util.stream.Collectors;

/** A service's facts in words. */
public final class Facts {
    private Facts() {}

    public static String name(Page page, Service service) {
        return page.of(service.nameId(), service.nameEn());
    }

    public static String time(Page page, Service service) {
        Service.TimeUnit unit = service.timeUnit();
        Integer value = service.timeValue();
        return unit == null || value == null
                ? page.t("catalog.time.at-once")
                : page.n("catalog.time." + unit.name(), value);
    }

    public static String fee(Page page, Service service) {
        Long rupiah = service.feeRupiah();
        return switch (service.feeKind()) {
            case FREE -> page.t("catalog.fee.FREE");
            case FIXED -> rupiah == null ? "" : page.rupiah(rupiah);
            case FORMULA -> page.t("catalog.fee.FORMULA");
        };
    }

    /** How the thing must be: "asli", "fotokopi", "asli dan fotokopi". Empty when it has no form. */
    public static String forms(Page page, Checklist.Item item) {
        return item.forms().stream()
                .filter(form -> form != Requirement.Form.NONE)
                .map(form -> page.word("catalog.form", form))
                .collect(Collectors.joining(" " + page.t("catalog.and") + " "));
    }

    public static String names(Page page, java.util.List<Service> services) {
        return services.stream().map(service -> name(page, service)).collect(Collectors.joining(", "));
    }

    public static String icon(Service.Completion completion) {
        return switch (completion) {
            case FINISHED_IN_MALL -> "circle-check";
            case INTAKE_ONLY -> "file-text";
            case INFORMATION -> "info-circle";
        };
    }

    /** A fault as a sentence with what to do. */
    public static String sentence(Page page, Fault fault) {
        Object[] facts = fault.facts().entrySet().stream()
                .flatMap(fact -> java.util.stream.Stream.of(fact.getKey(), fact.getValue()))
                .toArray();
        String key = "problem." + fault.problem().code();
        return page.t(key + ".detail", facts) + " " + page.t(key + ".next", facts);
    }
}
