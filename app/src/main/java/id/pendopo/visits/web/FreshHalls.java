package id.pendopo.visits.web;

import id.pendopo.platform.history.Position;
import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.platform.push.LiveView;
import id.pendopo.visits.hall.Halls;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Lets live views see what an event has changed: the first view that hears of it makes the hall be read anew, and all
 * others share that reading.
 */
@Component
class FreshHalls {
    private static final Comparator<Position> ORDER = Comparator.comparing(Position::xid)
            .thenComparing(position -> position.id().toString());

    private static final Set<String> SPOKEN = Set.of("CALL_SPOKEN", "ANNOUNCEMENT_SPOKEN");

    private final Halls halls;
    private final Map<UUID, Position> newest = new ConcurrentHashMap<>();

    FreshHalls(Halls halls) {
        this.halls = halls;
    }

    /** What an event changes of the calls as displays and phones show them: all of it, on any of them. */
    Set<String> callsTouchedBy(RecordedEvent event) {
        if (SPOKEN.contains(event.event().type())) {
            return Set.of(); // nothing on the screen changes: a display would only ask for its turn once more
        }
        heard(event);
        return LiveView.ALL;
    }

    void heard(RecordedEvent event) {
        UUID mall = event.event().mall();
        if (mall == null) {
            return;
        }
        Position known = newest.getOrDefault(mall, Position.START);
        if (ORDER.compare(event.position(), known) > 0) {
            newest.put(mall, event.position());
            halls.forget(mall);
        }
    }
}
