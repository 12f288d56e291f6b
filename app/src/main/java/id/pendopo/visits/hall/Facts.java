package id.pendopo.visits.hall;

import id.pendopo.catalog.Service;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** The bodies of events: flat maps of ids, codes and numbers, as docs/events.md lists them. */
public final class Facts {
    private static final JsonMapper JSON = new JsonMapper();

    private Facts() {}

    /** Name, value, name, value …; insertion order is kept. */
    public static Map<String, Object> of(Object... pairs) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            facts.put((String) pairs[i], pairs[i + 1]);
        }
        return facts;
    }

    /** The stop facts that most events share. */
    public static Map<String, Object> stop(UUID stop, UUID queue, Service service, int quantity, boolean priority) {
        return of(
                "stop",
                stop,
                "queue",
                queue,
                "agency",
                service.agency(),
                "service",
                service.id(),
                "licensing",
                service.licensing(),
                "umk",
                service.umk(),
                "quantity",
                quantity,
                "priority",
                priority);
    }

    public static String json(Map<String, Object> facts) {
        return JSON.writeValueAsString(facts);
    }
}
