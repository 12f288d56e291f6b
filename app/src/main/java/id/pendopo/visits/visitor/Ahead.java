package id.pendopo.visits.visitor;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.platform.text.Bilingual;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopState;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is still ahead of a visitor, and in which orders it can be done. */
@Component
public class Ahead {
    private final Catalog catalog;

    Ahead(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The stops whose order can still be chosen: neither called, nor served, nor put aside. */
    public static List<LiveStop> movable(LiveVisit visit) {
        return visit.stops().stream()
                .filter(stop -> stop.state() == StopState.WAITING || stop.state() == StopState.BLOCKED)
                .toList();
    }

    /** The open stops of the visit whose product a stop can't do without. */
    public Set<UUID> needs(UUID mall, LiveVisit visit, UUID stopId) {
        LiveStop stop = visit.stop(stopId).orElseThrow(VisitProblem.TICKET_UNKNOWN::refusal);
        List<UUID> services = catalog.prerequisites(mall, stop.service());
        return visit.open().stream()
                .filter(other -> !other.id().equals(stopId) && services.contains(other.service()))
                .map(LiveStop::id)
                .collect(Collectors.toSet());
    }

    /** @throws id.pendopo.platform.problem.Refusal {@code order-changed} or {@code order-invalid} */
    void check(UUID mall, LiveVisit visit, List<UUID> order) {
        Set<UUID> movable = movable(visit).stream().map(LiveStop::id).collect(Collectors.toSet());
        if (order.size() != movable.size() || !movable.equals(new HashSet<>(order))) {
            throw VisitProblem.ORDER_CHANGED.refusal();
        }
        for (int i = 0; i < order.size(); i++) {
            Set<UUID> needs = needs(mall, visit, order.get(i));
            List<UUID> later = order.subList(i + 1, order.size());
            for (UUID need : later) {
                if (needs.contains(need)) {
                    throw VisitProblem.ORDER_INVALID.refusal(
                            Map.of("service", name(mall, visit, order.get(i)), "needs", name(mall, visit, need)));
                }
            }
        }
    }

    private Bilingual name(UUID mall, LiveVisit visit, UUID stop) {
        Service service = visit.stop(stop)
                .map(known -> catalog.services(mall).get(known.service()))
                .orElseThrow(VisitProblem.TICKET_UNKNOWN::refusal);
        return new Bilingual(service.nameId(), service.nameEn());
    }
}
