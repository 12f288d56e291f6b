package id.pendopo.platform.push;

import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.text.Lang;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A live page for tests: its parts are what a test puts there; all nodes of this JVM show the same. */
public class NumbersView implements LiveView {
    static final Map<String, Map<String, String>> PAGES = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return "numbers";
    }

    @Override
    public Optional<String> key(UUID mall, String asked, Optional<Actor> reader) {
        return asked.startsWith("staff-") && reader.isEmpty() ? Optional.empty() : Optional.of(asked);
    }

    @Override
    public Map<String, String> parts(UUID mall, String key, Lang lang) {
        return new TreeMap<>(PAGES.getOrDefault(key, Map.of()));
    }

    @Override
    public Set<String> touchedBy(RecordedEvent event) {
        return switch (event.event().type()) {
            case "NUMBERS_CHANGED" -> ALL;
            case "NUMBERS_UNREADABLE" -> throw new IllegalStateException("this view can't read the event");
            default -> Set.of();
        };
    }

    @Override
    public Duration again() {
        return Duration.ofDays(1);
    }
}
