package id.pendopo.catalog.shelf;

import id.pendopo.catalog.Requirement;
import id.pendopo.catalog.Service;
import id.pendopo.catalog.ServiceBundle;
import id.pendopo.catalog.search.ServiceIndex;
import id.pendopo.catalog.store.BundleRow;
import id.pendopo.directory.Agency;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one mall offers at one moment: never changes, is replaced as a whole. */
record Shelf(
        Map<UUID, Service> services,
        List<ServiceBundle> bundles,
        Map<UUID, List<UUID>> prerequisites,
        List<Inventory.Item> items,
        List<BundleRow> words,
        Map<UUID, Agency> agencies) {

    /**
     * @param all services of the region
     * @param offering ids of those that the mall offers as soon as they are active
     */
    static Shelf of(List<Service> all, Set<UUID> offering, List<BundleRow> bundleRows, Map<UUID, Agency> agencies) {
        List<Service> offered = all.stream()
                .filter(service -> service.active() && offering.contains(service.id()))
                .toList();
        Map<UUID, Service> services = new LinkedHashMap<>();
        offered.forEach(service -> services.put(service.id(), service));
        List<ServiceBundle> bundles = bundles(offered, bundleRows, agencies);
        return new Shelf(
                Collections.unmodifiableMap(services),
                bundles,
                prerequisites(offered),
                items(all, services.keySet(), agencies),
                bundleRows,
                agencies);
    }

    /** Takes ten times the memory of what it is made from. */
    ServiceIndex index() {
        return ServiceIndex.of(List.copyOf(services.values()), bundles, words, agencies);
    }

    private static List<Inventory.Item> items(List<Service> all, Set<UUID> offered, Map<UUID, Agency> agencies) {
        List<Inventory.Item> items = new ArrayList<>();
        for (Service service : all) {
            Agency agency = agencies.get(service.agency());
            if (agency != null) {
                items.add(new Inventory.Item(service, agency, offered.contains(service.id())));
            }
        }
        items.sort(Comparator.comparing((Inventory.Item item) -> item.agency().nameId())
                .thenComparing(item -> item.service().nameId()));
        return List.copyOf(items);
    }

    /**
     * Several agencies may give the same service (two banks): the first by its code stands for them. A bundle of which
     * this mall offers nothing is left out.
     */
    private static List<ServiceBundle> bundles(
            List<Service> offered, List<BundleRow> rows, Map<UUID, Agency> agencies) {
        Comparator<Service> byAgency = Comparator.comparing(service -> agencyCode(agencies, service));
        Map<String, Service> byCode = offered.stream()
                .sorted(byAgency)
                .collect(Collectors.toMap(Service::code, Function.identity(), (first, other) -> first));
        List<ServiceBundle> bundles = new ArrayList<>();
        for (BundleRow row : rows) {
            List<UUID> found = row.services().stream()
                    .map(byCode::get)
                    .filter(Objects::nonNull)
                    .map(Service::id)
                    .toList();
            if (!found.isEmpty()) {
                bundles.add(new ServiceBundle(row.code(), row.nameId(), row.nameEn(), found));
            }
        }
        return List.copyOf(bundles);
    }

    private static String agencyCode(Map<UUID, Agency> agencies, Service service) {
        Agency agency = agencies.get(service.agency());
        return agency == null ? "" : agency.code();
    }

    private static Map<UUID, List<UUID>> prerequisites(List<Service> offered) {
        Map<String, List<UUID>> givers = offered.stream()
                .filter(service -> !service.product().isEmpty())
                .collect(Collectors.groupingBy(Service::product, Collectors.mapping(Service::id, Collectors.toList())));
        Map<UUID, List<UUID>> prerequisites = new LinkedHashMap<>();
        for (Service service : offered) {
            Set<UUID> first = new LinkedHashSet<>();
            for (Requirement requirement : service.requirements()) {
                if (requirement.blocking()) {
                    first.addAll(givers.getOrDefault(requirement.metBy(), List.of()));
                }
            }
            first.remove(service.id());
            prerequisites.put(service.id(), List.copyOf(first));
        }
        return Map.copyOf(prerequisites);
    }
}
