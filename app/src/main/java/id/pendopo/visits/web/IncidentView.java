package id.pendopo.visits.web;

import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.visits.incidents.Cause;
import id.pendopo.visits.incidents.Incident;
import id.pendopo.visits.incidents.Incidents;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One incident with what was written about it and its events.
 *
 * @param notes none for those who only look on: a note may name somebody
 * @param authors names by account
 */
public record IncidentView(
        IncidentsView day,
        Incident incident,
        List<Incidents.Note> notes,
        Map<UUID, String> authors,
        List<RecordedEvent> events) {
    public List<Cause> causes() {
        return List.of(Cause.values());
    }

    public String author(Incidents.Note note) {
        return authors.getOrDefault(note.author(), "–");
    }

    @Override
    public String toString() {
        return "incident " + incident.id();
    }
}
