package id.pendopo.platform.push;

import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.text.Lang;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * One thing that browsers watch, in one language, rendered once for all of them. Its version is a digest of its
 * content: the same on every node, so that a browser can go on wherever it reconnects.
 */
final class Topic {
    private static final JsonMapper JSON = new JsonMapper();

    record Address(int region, UUID mall, String kind, String key, Lang lang) {}

    private final Address address;
    private final LiveView view;
    private final ReentrantLock rendering = new ReentrantLock();
    private final Set<Client> clients = new HashSet<>();
    private Map<String, String> parts = Map.of();
    private String version = "";
    private boolean closed;
    private volatile boolean stale = true;
    private volatile Instant rendered = Instant.MIN;

    Topic(Address address, LiveView view) {
        this.address = address;
        this.view = view;
    }

    Address address() {
        return address;
    }

    LiveView view() {
        return view;
    }

    /** Whether its content is behind what has happened, or there is none yet. */
    boolean stale() {
        return stale;
    }

    /** Something happened that its content does not show yet. */
    void outdate() {
        stale = true;
    }

    /**
     * Whether its content is to be looked at again, though nothing has happened. All of one view in one mall are looked at
     * in the same moment: they share one reading of the hall; those of other malls in another one.
     */
    boolean due(Instant now) {
        long every = view.again().toMillis();
        long offset = Math.floorMod(address.mall().hashCode(), every);
        return rendered.equals(Instant.MIN) || turn(now, offset, every) != turn(rendered, offset, every);
    }

    private static long turn(Instant at, long offset, long every) {
        return Math.floorDiv(at.toEpochMilli() + offset, every);
    }

    /** @return false when the topic was given up meanwhile; then another one is to be watched */
    synchronized boolean join(Client client) {
        return !closed && clients.add(client);
    }

    synchronized void leave(Client client) {
        clients.remove(client);
    }

    synchronized Set<Client> clients() {
        return Set.copyOf(clients);
    }

    /** Gives the topic up when nobody watches it. */
    synchronized boolean closeIfIdle() {
        closed |= clients.isEmpty();
        return closed;
    }

    /** One at a time, so that an older picture never replaces a newer one; browsers that watch do not wait for it. */
    void render(Instant now, Supplier<Map<String, String>> content) {
        rendering.lock();
        try {
            stale = false;
            rendered = now;
            boolean done = false;
            try {
                update(content.get());
                done = true;
            } finally {
                stale |= !done;
            }
        } finally {
            rendering.unlock();
        }
    }

    private synchronized void update(Map<String, String> fresh) {
        Map<String, String> changed = new LinkedHashMap<>();
        fresh.forEach((id, html) -> {
            if (!html.equals(parts.get(id))) {
                changed.put(id, html);
            }
        });
        parts = fresh;
        if (!changed.isEmpty() || version.isEmpty()) {
            String before = version;
            version = digest(fresh);
            Frame frame = frame(changed, before);
            Client.toAll(clients, client -> client.offer(this, frame));
        }
    }

    synchronized Frame snapshot() {
        return frame(parts, Frame.ANY);
    }

    private Frame frame(Map<String, String> content, String follows) {
        String json = JSON.writeValueAsString(Map.of("topic", address.kind(), "version", version, "parts", content));
        return new Frame(("event: parts\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8), version, follows);
    }

    private static String digest(Map<String, String> content) {
        byte[] digest = Secrets.digest(new TreeMap<>(content).toString());
        return HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
    }
}
