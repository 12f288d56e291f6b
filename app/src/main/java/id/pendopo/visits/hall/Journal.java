package id.pendopo.visits.hall;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.platform.database.AfterCommit;
import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.History;
import id.pendopo.platform.history.Pulse;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what happened into the history, in the words of docs/events.md, and tells this node's live pages to look. */
@Component
public class Journal {
    private final History history;
    private final Catalog catalog;
    private final Pulse pulse;
    private final InstantSource clock;

    public Journal(History history, Catalog catalog, Pulse pulse, InstantSource clock) {
        this.history = history;
        this.catalog = catalog;
        this.pulse = pulse;
        this.clock = clock;
    }

    public void write(UUID mall, UUID subject, @Nullable UUID actor, String type, Map<String, Object> facts) {
        history.append(new Event(clock.instant(), mall, subject, actor, type, Facts.json(facts)));
        hurryAfterCommit();
    }

    /** The facts that stop events share. */
    public Map<String, Object> facts(UUID mall, LiveStop stop) {
        return facts(mall, stop.id(), stop.queue(), stop.service(), stop.agency(), stop.quantity(), stop.priority());
    }

    /** The same from its parts; a service that is offered no longer counts as it is known: non-licensing. */
    public Map<String, Object> facts(
            UUID mall, UUID stop, UUID queue, UUID service, UUID agency, int quantity, boolean priority) {
        Service known = catalog.services(mall).get(service);
        return Facts.of(
                "stop", stop,
                "queue", queue,
                "agency", agency,
                "service", service,
                "licensing", known == null ? Service.Licensing.NON_LICENSING : known.licensing(),
                "umk", known != null && known.umk(),
                "quantity", quantity,
                "priority", priority);
    }

    public void hurryAfterCommit() {
        AfterCommit.run(pulse::hurry);
    }
}
