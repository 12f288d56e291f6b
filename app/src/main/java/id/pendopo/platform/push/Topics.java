package id.pendopo.platform.push;

import id.pendopo.platform.history.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is being watched on this node, by region: a region's event concerns none of the thousands of pages of others. */
final class Topics {
    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);

    private final Map<Integer, Map<Topic.Address, Topic>> byRegion = new ConcurrentHashMap<>();

    /** The one that all share who watch the same thing in the same language. */
    Topic get(Topic.Address address, LiveView view) {
        return of(address.region()).computeIfAbsent(address, a -> new Topic(a, view));
    }

    void remove(Topic topic) {
        of(topic.address().region()).remove(topic.address(), topic);
    }

    /** Gives up what nobody watches. */
    void removeIdle() {
        byRegion.values().forEach(topics -> topics.values().removeIf(Topic::closeIfIdle));
    }

    private Map<Topic.Address, Topic> of(int region) {
        return byRegion.computeIfAbsent(region, r -> new ConcurrentHashMap<>());
    }

    /** Whose content is behind, or is to be looked at again by now. */
    List<Topic> due(Instant now) {
        return all().filter(topic -> topic.stale() || topic.due(now)).toList();
    }

    /**
     * What some events of a region change, what most people watch first. Each view is asked once about each event, and only
     * where it is watched.
     */
    List<Topic> touched(int region, List<RecordedEvent> events) {
        Map<UUID, Map<LiveView, List<Topic>>> watched = of(region).values().stream()
                .collect(Collectors.groupingBy(topic -> topic.address().mall(), Collectors.groupingBy(Topic::view)));
        List<Topic> touched = new ArrayList<>();
        watched.forEach((mall, byView) -> byView.forEach((view, topics) -> {
            Set<String> keys = keys(view, mall, events);
            topics.stream()
                    .filter(topic -> keys.containsAll(LiveView.ALL)
                            || keys.contains(topic.address().key()))
                    .forEach(touched::add);
        }));
        touched.sort(
                Comparator.comparing((Topic topic) -> topic.clients().size()).reversed());
        return touched;
    }

    private static Set<String> keys(LiveView view, UUID mall, List<RecordedEvent> events) {
        Set<String> keys = new HashSet<>();
        for (RecordedEvent event : events) {
            if (mall.equals(event.event().mall())) {
                keys.addAll(touched(view, event));
            }
        }
        return keys;
    }

    /** A view that can't tell is rendered anew: better once too often than to miss an event. */
    private static Set<String> touched(LiveView view, RecordedEvent event) {
        try {
            return view.touchedBy(event);
        } catch (RuntimeException e) {
            LOG.warn(
                    "live page {} can't tell whether {} changes it",
                    view.kind(),
                    event.event().type(),
                    e);
            return LiveView.ALL;
        }
    }

    Set<Client> clients() {
        return all().flatMap(topic -> topic.clients().stream()).collect(Collectors.toSet());
    }

    private Stream<Topic> all() {
        return byRegion.values().stream().map(Map::values).flatMap(Collection::stream);
    }
}
