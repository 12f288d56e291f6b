package id.pendopo.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a person needs for several services in one visit: each thing once, however many services ask for it, and without
 * what one of the services gives to another on the way.
 *
 * @param bring what to have along
 * @param here what is done or given at the counters
 * @param handed what comes from another stop of the same visit
 * @param rupiah sum of the fixed fees
 * @param open services whose fee is known only at the counter
 */
public record Checklist(List<Item> bring, List<Item> here, List<Item> handed, long rupiah, List<Service> open) {

    /**
     * @param forms ORIGINAL and COPY may both be needed, by different services
     * @param services who asks for it
     * @param from who gives it, when it is handed on
     */
    public record Item(
            Requirement requirement, Set<Requirement.Form> forms, List<Service> services, List<Service> from) {}

    public static Checklist of(Collection<Service> services) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (Service service : services) {
            for (Requirement requirement : service.requirements()) {
                Item item = items.computeIfAbsent(
                        identity(requirement),
                        key -> new Item(
                                requirement, new LinkedHashSet<>(), new ArrayList<>(), givers(services, requirement)));
                item.forms().add(requirement.form());
                if (!item.services().contains(service)) {
                    item.services().add(service);
                }
            }
        }
        List<Item> bring = new ArrayList<>();
        List<Item> here = new ArrayList<>();
        List<Item> handed = new ArrayList<>();
        for (Item item : items.values()) {
            List<Item> kind =
                    switch (item.requirement().kind()) {
                        case DOCUMENT, PHOTO, RECOMMENDATION, DATA -> bring;
                        case FORM, EXAMINATION, PAYMENT -> here;
                    };
            (item.from().isEmpty() ? kind : handed).add(item);
        }
        return new Checklist(
                List.copyOf(bring),
                List.copyOf(here),
                List.copyOf(handed),
                services.stream().mapToLong(Checklist::fixed).sum(),
                services.stream()
                        .filter(s -> s.feeKind() == Service.FeeKind.FORMULA)
                        .toList());
    }

    private static long fixed(Service service) {
        Long rupiah = service.feeRupiah();
        return rupiah == null ? 0 : rupiah;
    }

    /** The same product is the same thing under whatever name; anything else is told by its name. */
    private static String identity(Requirement requirement) {
        return requirement.metBy().isEmpty()
                ? requirement
                        .nameId()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s+", " ")
                        .strip()
                : "= " + requirement.metBy();
    }

    /** Only what must come first is surely handed on; a document that merely could be renewed is brought along. */
    private static List<Service> givers(Collection<Service> services, Requirement requirement) {
        return services.stream()
                .filter(other -> requirement.blocking() && other.product().equals(requirement.metBy()))
                .toList();
    }
}
