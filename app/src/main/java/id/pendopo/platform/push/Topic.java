package id.pendopo.platform.push;

import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.text.Lang;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Set<Client> clients = ConcurrentHashMap.newKeySet();
    private Map<String, String> parts = Map.of();
    private String version = "";

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

    Set<Client> clients() {
        return clients;
    }

    synchronized String version() {
        return version;
    }

    /** Takes the new content and tells every client what changed. Rendering outside, so that clients never wait. */
    synchronized void update(Map<String, String> fresh) {
        Map<String, String> changed = new LinkedHashMap<>();
        fresh.forEach((id, html) -> {
            if (!html.equals(parts.get(id))) {
                changed.put(id, html);
            }
        });
        parts = fresh;
        if (!changed.isEmpty()) {
            version = digest(fresh);
            byte[] frame = frame(changed);
            Client.toAll(clients, client -> client.offer(this, frame));
        }
    }

    synchronized byte[] snapshot() {
        return frame(parts);
    }

    private byte[] frame(Map<String, String> content) {
        String json = JSON.writeValueAsString(Map.of("topic", address.kind(), "version", version, "parts", content));
        return ("event: parts\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(Map<String, String> content) {
        byte[] digest = Secrets.digest(content.toString());
        return HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
    }
}
