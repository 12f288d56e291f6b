package id.pendopo.catalog.entry;

import id.pendopo.catalog.Requirement;
import id.pendopo.catalog.Service;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds services that would wait for one another: each needs, before it, the product of the next. Nobody could ever be
 * served all of them in one visit, so such a catalogue is refused.
 */
public final class Circle {
    private final Map<String, List<Service>> givers;
    private final Map<Service, Boolean> done = new HashMap<>();
    private final Deque<Service> path = new ArrayDeque<>();

    private Circle(Collection<Service> services) {
        this.givers = services.stream()
                .filter(service -> !service.product().isEmpty())
                .collect(Collectors.groupingBy(Service::product));
    }

    /** @return one circle, each service before the one that must precede it; empty when there is none */
    public static Optional<List<Service>> in(Collection<Service> services) {
        Circle search = new Circle(services);
        return services.stream().map(search::from).flatMap(Optional::stream).findFirst();
    }

    private Optional<List<Service>> from(Service service) {
        if (path.contains(service)) {
            List<Service> circle = new ArrayList<>(path.reversed());
            return Optional.of(circle.subList(circle.indexOf(service), circle.size()));
        }
        if (done.putIfAbsent(service, true) != null) {
            return Optional.empty();
        }
        path.push(service);
        for (Requirement requirement : service.requirements()) {
            if (requirement.blocking()) {
                for (Service first : givers.getOrDefault(requirement.metBy(), List.of())) {
                    Optional<List<Service>> circle = from(first);
                    if (circle.isPresent()) {
                        return circle;
                    }
                }
            }
        }
        path.pop();
        return Optional.empty();
    }
}
