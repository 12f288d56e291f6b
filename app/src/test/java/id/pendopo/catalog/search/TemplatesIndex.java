package id.pendopo.catalog.search;

import id.pendopo.catalog.Service;
import id.pendopo.catalog.ServiceBundle;
import id.pendopo.catalog.exchange.Templates;
import id.pendopo.catalog.store.BundleRow;
import id.pendopo.directory.Agency;
import id.pendopo.directory.AgencyKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A mall that offers services of the templates, an agency for each type. */
final class TemplatesIndex {
    private TemplatesIndex() {}

    /** @param offered by the code of the service */
    static ServiceIndex of(Predicate<String> offered) {
        Templates templates = Templates.load();
        Map<String, Agency> agencies = new HashMap<>();
        Map<String, Service> services = new TreeMap<>();
        templates.services().values().stream()
                .filter(template -> offered.test(template.service().code()))
                .forEach(template -> {
                    Agency agency = agencies.computeIfAbsent(template.agencyType(), TemplatesIndex::agency);
                    UUID id = new UUID(2, services.size());
                    services.put(template.service().code(), template.service().in(agency.id(), id));
                });
        Map<UUID, Agency> byId = agencies.values().stream().collect(Collectors.toMap(Agency::id, one -> one));
        List<ServiceBundle> bundles =
                templates.bundles().stream().map(row -> bundle(row, services)).toList();
        return ServiceIndex.of(new ArrayList<>(services.values()), bundles, templates.bundles(), byId);
    }

    private static ServiceBundle bundle(BundleRow row, Map<String, Service> services) {
        List<UUID> ids = row.services().stream()
                .map(services::get)
                .filter(Objects::nonNull)
                .map(Service::id)
                .toList();
        return new ServiceBundle(row.code(), row.nameId(), row.nameEn(), ids);
    }

    private static Agency agency(String type) {
        LocalDate day = LocalDate.of(2025, 1, 1);
        UUID id = UUID.nameUUIDFromBytes(type.getBytes(StandardCharsets.UTF_8));
        return new Agency(
                id,
                type,
                type,
                type,
                type,
                type,
                AgencyKind.LOCAL_DEPARTMENT,
                "",
                day,
                day.plusYears(3),
                "",
                1,
                "A",
                "");
    }
}
