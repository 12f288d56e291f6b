package id.pendopo.visits.counter;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where a service that joins a visit stands among its stops: behind what it needs, before what needs it. */
@Component
class PlaceInJourney {
    private final Catalog catalog;

    PlaceInJourney(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Stops that wait, or are put aside, and ask for what the new service gives; but none that the new one itself comes
     * after, at one or more removes: both would wait for ever.
     */
    List<UUID> waiters(UUID mall, LiveVisit visit, Service service, List<UUID> needs) {
        Set<UUID> earlier = earlier(visit, needs);
        return visit.open().stream()
                .filter(stop -> !stop.state().isBusy() && !earlier.contains(stop.id()))
                .filter(stop -> catalog.prerequisites(mall, stop.service()).contains(service.id()))
                .map(LiveStop::id)
                .toList();
    }

    /** These stops, and what they come after, at one or more removes. */
    static Set<UUID> earlier(LiveVisit visit, Collection<UUID> needs) {
        Set<UUID> earlier = new HashSet<>();
        Deque<UUID> open = new ArrayDeque<>(needs);
        while (!open.isEmpty()) {
            UUID next = open.poll();
            if (earlier.add(next)) {
                visit.stop(next).ifPresent(stop -> open.addAll(stop.after()));
            }
        }
        return earlier;
    }

    /** Open stops of this visit that give what the service asks for; the one it is added at, too, until that is over. */
    List<UUID> needs(UUID mall, LiveVisit visit, Service service) {
        List<UUID> givers = catalog.prerequisites(mall, service.id());
        return visit.open().stream()
                .filter(stop -> givers.contains(stop.service()))
                .map(LiveStop::id)
                .toList();
    }
}
