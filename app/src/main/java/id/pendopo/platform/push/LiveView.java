package id.pendopo.platform.push;

import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.text.Lang;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Something on a page that changes by itself: a ticket, a display, a counter, a board. One bean per kind. */
public interface LiveView {
    /** Part of the topic's address: {@code kind:key}. */
    String kind();

    /**
     * Turns what the browser asked for into the key that others share, and checks that this reader may see it.
     *
     * @param asked what stands after the colon; for a ticket its secret
     * @return empty when there is no such thing or this reader may not see it
     */
    Optional<String> key(UUID mall, String asked, Optional<Actor> reader);

    /** The current content: element id → inner HTML. Called inside the region's wall. */
    Map<String, String> parts(UUID mall, String key, Lang lang);

    /** Which keys of its mall an event changes. {@link #ALL} stands for all that are being watched. */
    Set<String> touchedBy(RecordedEvent event);

    /** After how long the content is looked at again though nothing has happened: estimates and waits go on. */
    default Duration again() {
        return Duration.ofSeconds(5);
    }

    Set<String> ALL = Set.of("*");
}
