package id.pendopo.visits.web;

import id.pendopo.catalog.Requirement;
import id.pendopo.catalog.Service;
import id.pendopo.directory.Agency;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.text.Bilingual;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What to bring: each thing once for all services, without what other stops of the visit give. */
final class Requirements {
    private Requirements() {}

    /** For services that were only chosen so far. */
    static List<TicketView.ToPrepare> of(Collection<Service> chosen) {
        Map<String, TicketView.ToPrepare> things = new LinkedHashMap<>();
        chosen.forEach(service -> service.requirements()
                .forEach(requirement -> add(
                        things,
                        requirement,
                        Optional.empty(),
                        chosen.stream()
                                .filter(other -> other != service && gives(other, requirement))
                                .findFirst()
                                .map(Requirements::name))));
        return bringFirst(things.values());
    }

    /** For what is still ahead of a visit. */
    static List<TicketView.ToPrepare> of(MallPlan plan, Map<UUID, Service> services, LiveVisit visit) {
        Map<String, TicketView.ToPrepare> things = new LinkedHashMap<>();
        for (LiveStop stop : visit.open()) {
            Service service = services.get(stop.service());
            if (service != null) {
                service.requirements()
                        .forEach(requirement -> add(
                                things,
                                requirement,
                                handedOn(plan, services, visit, requirement),
                                coming(services, visit, stop, requirement)));
            }
        }
        return bringFirst(things.values());
    }

    private static List<TicketView.ToPrepare> bringFirst(Collection<TicketView.ToPrepare> things) {
        return things.stream()
                .sorted(Comparator.comparing((TicketView.ToPrepare thing) -> !thing.bring()))
                .toList();
    }

    private static Optional<String> handedOn(
            MallPlan plan, Map<UUID, Service> services, LiveVisit visit, Requirement requirement) {
        return visit.stops().stream()
                .filter(stop -> Outcome.ISSUED.name().equals(stop.outcome())
                        && gives(services.get(stop.service()), requirement))
                .map(stop -> plan.agencies().get(stop.agency()))
                .filter(java.util.Objects::nonNull)
                .map(Agency::shortName)
                .findFirst();
    }

    private static Optional<Bilingual> coming(
            Map<UUID, Service> services, LiveVisit visit, LiveStop stop, Requirement requirement) {
        return visit.open().stream()
                .filter(other -> other != stop)
                .map(other -> services.get(other.service()))
                .filter(other -> gives(other, requirement))
                .findFirst()
                .map(Requirements::name);
    }

    private static void add(
            Map<String, TicketView.ToPrepare> things,
            Requirement requirement,
            Optional<String> have,
            Optional<Bilingual> comes) {
        things.putIfAbsent(
                requirement.nameId(),
                new TicketView.ToPrepare(
                        new Bilingual(requirement.nameId(), requirement.nameEn()),
                        requirement.kind(),
                        requirement.form(),
                        have,
                        comes));
    }

    private static boolean gives(@org.jspecify.annotations.Nullable Service service, Requirement requirement) {
        return service != null
                && !requirement.metBy().isEmpty()
                && service.product().equals(requirement.metBy());
    }

    static Bilingual name(Service service) {
        return new Bilingual(service.nameId(), service.nameEn());
    }
}
