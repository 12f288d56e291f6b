package id.pendopo.simulation.proof;

import id.pendopo.platform.history.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the history of one day tells, event by event. */
final class Told {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<UUID, VisitTale> visits = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private final List<String> breaches = new ArrayList<>();
    private final Map<String, Integer> cancelled = new TreeMap<>();
    private final List<Long> own = new ArrayList<>();
    private final List<Long> byPosition = new ArrayList<>();
    private final List<Long> byLast = new ArrayList<>();
    private long inside;

    void add(Event event) {
        JsonNode body = JSON.readTree(event.body());
        UUID visit = event.subject();
        switch (event.type()) {
            case "VISIT_TAKEN" -> taken(event, body);
            case "STOP_CALLED" -> called(event, body);
            case "STOP_FINISHED" -> {
                tale(visit).over(stop(body), "finished", event.occurredAt());
                tale(visit).lastServed(UUID.fromString(body.get("queue").asString()), event.occurredAt());
            }
            case "STOP_TRANSFERRED" -> {
                tale(visit).over(stop(body), "transferred", event.occurredAt());
                tale(visit).begins(UUID.fromString(body.get("to").asString()));
            }
            case "STOP_NO_SHOW" -> tale(visit).over(stop(body), "missed", event.occurredAt());
            case "STOP_RESCHEDULED" -> tale(visit).over(stop(body), "rescheduled", event.occurredAt());
            case "STOP_CANCELLED" -> {
                tale(visit).over(stop(body), "cancelled", event.occurredAt());
                cancelled.merge(body.get("by").asString(), 1, Integer::sum);
            }
            case "STOP_PARKED" -> tale(visit).left(stop(body));
            case "STOP_RETURNED" -> tale(visit).back(stop(body));
            case "STOP_ADDED" -> tale(visit).begins(stop(body));
            default -> {
                // Says nothing about where a visitor is.
            }
        }
    }

    private void taken(Event event, JsonNode body) {
        String number = body.get("prefix").asString() + "-" + body.get("no").asInt();
        if (!numbers.add(number)) {
            breaches.add("number " + number + " was given twice");
        }
        VisitTale tale = tale(event.subject());
        body.get("stops").forEach(stop -> tale.begins(stop(stop)));
    }

    private void called(Event event, JsonNode body) {
        tale(event.subject())
                .called(stop(body), UUID.fromString(body.get("counter").asString()))
                .ifPresent(breaches::add);
        JsonNode estimate = body.get("estimate");
        if (estimate != null && estimate.isObject()) {
            long at = event.occurredAt().toEpochMilli();
            inside += at <= estimate.get("bound").asLong() ? 1 : 0;
            own.add(Math.abs(at - estimate.get("median").asLong()));
            error(byPosition, estimate.get("position"), at);
            error(byLast, estimate.get("last"), at);
        }
    }

    private static void error(List<Long> errors, JsonNode said, long at) {
        if (said != null && said.isNumber()) {
            errors.add(Math.abs(at - said.asLong()));
        }
    }

    private VisitTale tale(UUID visit) {
        return visits.computeIfAbsent(visit, VisitTale::new);
    }

    private static UUID stop(JsonNode body) {
        return UUID.fromString(body.get("stop").asString());
    }

    Map<UUID, VisitTale> visits() {
        return Map.copyOf(visits);
    }

    /** Two calls where there may be one, a number given twice. */
    List<String> breaches() {
        return List.copyOf(breaches);
    }

    /** Stops that were cancelled, by whom. */
    Map<String, Integer> cancelled() {
        return Map.copyOf(cancelled);
    }

    Score score() {
        return new Score(own.size(), inside, own, byPosition, byLast);
    }
}
