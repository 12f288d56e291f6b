package id.pendopo.catalog.web;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.CatalogProblem;
import id.pendopo.catalog.Service;
import id.pendopo.catalog.ServiceBundle;
import id.pendopo.directory.Agency;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the public pages and the REST interface show of a mall. */
@Component
public class Shop {
    /** @param services how many of them this mall offers */
    public record Stand(Agency agency, int services) {}

    private final Directory directory;
    private final Catalog catalog;

    Shop(Directory directory, Catalog catalog) {
        this.directory = directory;
        this.catalog = catalog;
    }

    MallPlan mall(String code) {
        return directory.plan(code);
    }

    List<Service> all(MallPlan plan) {
        return List.copyOf(catalog.services(plan.mall().id()).values());
    }

    List<ServiceBundle> bundles(MallPlan plan) {
        return catalog.bundles(plan.mall().id());
    }

    List<Service> search(MallPlan plan, String text, int limit) {
        return catalog.search(plan.mall().id(), text, limit);
    }

    /** Agencies with services here, by name. */
    List<Stand> stands(MallPlan plan) {
        List<Service> all = all(plan);
        return plan.agencies().values().stream()
                .map(agency -> new Stand(agency, (int)
                        all.stream().filter(s -> s.agency().equals(agency.id())).count()))
                .filter(stand -> stand.services() > 0)
                .sorted(Comparator.comparing(stand -> stand.agency().nameId()))
                .toList();
    }

    List<Service> of(MallPlan plan, String agencyCode) {
        return all(plan).stream()
                .filter(service -> agency(plan, service).code().equalsIgnoreCase(agencyCode))
                .toList();
    }

    /** All that give the service of this code, by their agencies' codes: usually one. */
    List<Service> givers(MallPlan plan, String code) {
        String wanted = code.toUpperCase(Locale.ROOT);
        List<Service> givers = all(plan).stream()
                .filter(service -> service.code().equals(wanted))
                .sorted(Comparator.comparing(service -> agency(plan, service).code()))
                .toList();
        if (givers.isEmpty()) {
            throw CatalogProblem.SERVICE_UNKNOWN.refusal();
        }
        return givers;
    }

    ServiceBundle bundle(MallPlan plan, String code) {
        return bundles(plan).stream()
                .filter(bundle -> bundle.code().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(CatalogProblem.BUNDLE_UNKNOWN::refusal);
    }

    List<Service> services(MallPlan plan, List<UUID> ids) {
        return ids.stream()
                .map(catalog.services(plan.mall().id())::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Services of this mall whose product may or must be had before. */
    List<Service> before(MallPlan plan, Service service) {
        return services(plan, catalog.prerequisites(plan.mall().id(), service.id()));
    }

    /** Services by their codes, in that order; what the mall does not offer is left out. */
    List<Service> byCodes(MallPlan plan, List<String> codes) {
        List<Service> found = new ArrayList<>();
        for (String code : codes) {
            all(plan).stream()
                    .filter(service -> service.code().equalsIgnoreCase(code.strip()) && !found.contains(service))
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found;
    }

    Agency agency(MallPlan plan, Service service) {
        return Objects.requireNonNull(plan.agencies().get(service.agency()), "an agency offers in its own mall only");
    }
}
