package id.pendopo.platform.push;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.History;
import id.pendopo.platform.history.Position;
import id.pendopo.platform.history.Pulse;
import id.pendopo.platform.history.RecordedEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps what browsers watch up to date by following the event history: an event on any node → the topics it touches
 * are rendered once → the parts that changed go to everybody who watches them.
 */
@Component
class LiveHub {
    private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
    private static final int EVENTS_AT_ONCE = 1_000;

    private final Map<String, LiveView> views;
    private final History history;
    private final Map<Topic.Address, Topic> topics = new ConcurrentHashMap<>();
    private final Map<Integer, Position> read = new ConcurrentHashMap<>();
    private final ExecutorService regions = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("live").daemon().factory());

    LiveHub(List<LiveView> views, History history, Pulse pulse) {
        this.views = views.stream().collect(Collectors.toMap(LiveView::kind, Function.identity()));
        this.history = history;
        pulse.listen(region -> regions.execute(() -> follow(region)));
    }

    /** The topic that is shared by all who watch the same thing in the same language. */
    Topic topic(Topic.Address address, LiveView view) {
        read.computeIfAbsent(address.region(), region -> Wall.get(region, () -> history.newest()));
        Topic topic = topics.computeIfAbsent(address, a -> new Topic(a, view));
        if (topic.version().isEmpty()) {
            render(topic);
        }
        return topic;
    }

    LiveView view(String kind) {
        return java.util.Objects.requireNonNull(views.get(kind), kind);
    }

    boolean knows(String kind) {
        return views.containsKey(kind);
    }

    private void follow(int region) {
        Position from = read.get(region);
        if (from == null) {
            return;
        }
        try {
            List<RecordedEvent> events = Wall.get(region, () -> history.after(from, EVENTS_AT_ONCE));
            if (events.isEmpty()) {
                return;
            }
            read.put(region, events.getLast().position());
            topics.values().stream()
                    .filter(topic -> topic.address().region() == region && touched(topic, events))
                    .forEach(this::render);
            if (events.size() == EVENTS_AT_ONCE) {
                regions.execute(() -> follow(region));
            }
        } catch (DataAccessException e) {
            LOG.warn("live pages of region {} wait for the database: {}", region, e.getMessage());
        }
    }

    private static boolean touched(Topic topic, Collection<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            if (topic.address().mall().equals(event.event().mall())) {
                Set<String> keys = topic.view().touchedBy(event);
                if (keys == LiveView.ALL || keys.contains(topic.address().key())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void render(Topic topic) {
        Topic.Address at = topic.address();
        topic.update(Wall.get(at.region(), () -> topic.view().parts(at.mall(), at.key(), at.lang())));
    }

    /** Times go by without events: estimates, waits, what is open. Also forgets what nobody watches any more. */
    @Scheduled(fixedDelayString = "${pendopo.live-tick:PT5S}")
    void tick() {
        topics.values().removeIf(topic -> topic.clients().isEmpty());
        for (Topic topic : topics.values()) {
            if (topic.view().changesWithTime()) {
                try {
                    render(topic);
                } catch (DataAccessException e) {
                    LOG.warn("live page waits for the database: {}", e.getMessage());
                    return;
                }
            }
        }
    }

    @Scheduled(fixedDelay = 20_000)
    void heartbeat() {
        Set<Client> all = topics.values().stream().flatMap(t -> t.clients().stream()).collect(Collectors.toSet());
        Client.toAll(all, Client::heartbeat);
    }
}
