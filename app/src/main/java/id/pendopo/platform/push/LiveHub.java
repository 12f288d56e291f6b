package id.pendopo.platform.push;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.History;
import id.pendopo.platform.history.Position;
import id.pendopo.platform.history.Pulse;
import id.pendopo.platform.history.RecordedEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
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
    private final InstantSource clock;
    private final Topics topics = new Topics();
    private final Map<Integer, Position> read = new ConcurrentHashMap<>();
    /** Regions whose events could not be read; they are read with the next tick. */
    private final Set<Integer> behind = ConcurrentHashMap.newKeySet();

    private final ExecutorService regions = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("live").daemon().factory());

    LiveHub(List<LiveView> views, History history, Pulse pulse, InstantSource clock, MeterRegistry meters) {
        this.views = views.stream().collect(Collectors.toMap(LiveView::kind, Function.identity()));
        this.history = history;
        this.clock = clock;
        meters.gauge("pendopo.streams", topics, watched -> watched.clients().size());
        pulse.listen(region -> regions.execute(() -> follow(region)));
    }

    /** Sees to it that there is something to show, before a stream is opened that can't carry a refusal any more. */
    void prepare(Topic.Address address, LiveView view) {
        read.computeIfAbsent(address.region(), region -> Wall.get(region, () -> history.newest()));
        Topic topic = topics.get(address, view);
        if (topic.stale()) {
            render(topic);
        }
    }

    /** Lets a browser watch a topic that is shared by all who watch the same thing in the same language. */
    Topic join(Topic.Address address, LiveView view, Client client) {
        while (true) {
            Topic topic = topics.get(address, view);
            if (topic.join(client)) {
                return topic;
            }
            topics.remove(topic);
        }
    }

    Optional<LiveView> view(String kind) {
        return Optional.ofNullable(views.get(kind));
    }

    private void follow(int region) {
        Position from = read.get(region);
        if (from == null) {
            return;
        }
        behind.remove(region);
        try {
            List<RecordedEvent> events = Wall.get(region, () -> history.after(from, EVENTS_AT_ONCE));
            if (events.isEmpty()) {
                return;
            }
            List<Topic> touched = topics.touched(region, events);
            touched.forEach(Topic::outdate);
            read.put(region, events.getLast().position());
            touched.forEach(this::renderOrLater);
            if (events.size() == EVENTS_AT_ONCE) {
                regions.execute(() -> follow(region));
            }
        } catch (RuntimeException e) {
            behind.add(region);
            LOG.warn("live pages of region {} read the same events again", region, e);
        }
    }

    private void render(Topic topic) {
        Topic.Address at = topic.address();
        topic.render(
                clock.instant(), () -> Wall.get(at.region(), () -> topic.view().parts(at.mall(), at.key(), at.lang())));
    }

    /** One page's fault is not the others'; what could not be rendered is tried again with the next tick. */
    private void renderOrLater(Topic topic) {
        try {
            render(topic);
        } catch (RuntimeException e) {
            LOG.warn("live page {} is tried again: {}", topic.address().kind(), e.toString());
        }
    }

    /** Times go by without events: estimates, waits, what is open. Also forgets what nobody watches any more. */
    @Scheduled(fixedDelayString = "${pendopo.live-tick:PT5S}")
    void tick() {
        topics.removeIdle();
        behind.forEach(region -> regions.execute(() -> follow(region)));
        topics.due(clock.instant()).forEach(this::renderOrLater);
    }

    @Scheduled(fixedDelayString = "${pendopo.live-heartbeat:PT20S}")
    void heartbeat() {
        Instant now = clock.instant();
        Client.toAll(topics.clients(), client -> client.heartbeat(now));
    }

    /** The server waits for open answers before it stops: streams would keep it for its whole patience. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        topics.clients().forEach(Client::leave);
    }
}
