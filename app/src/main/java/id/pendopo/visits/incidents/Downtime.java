package id.pendopo.visits.incidents;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How long agencies could not serve as promised. A minute counts once for an agency, however many of its incidents ran
 * in it: for the one that began first. So an agency's minutes are the sum of its incidents', and the mall's the sum of
 * its agencies'.
 *
 * @param ofIncident minutes that count, by incident; none for those that stop no service
 * @param ofAgency the same by agency
 */
public record Downtime(Map<UUID, Long> ofIncident, Map<UUID, Long> ofAgency) {
    public Downtime {
        ofIncident = Map.copyOf(ofIncident);
        ofAgency = Map.copyOf(ofAgency);
    }

    /** @param now until when those count that still last */
    public static Downtime of(List<Incident> incidents, Instant now) {
        Map<UUID, Long> ofIncident = new HashMap<>();
        Map<UUID, Long> ofAgency = new HashMap<>();
        Map<UUID, Long> covered = new HashMap<>();
        incidents.stream()
                .filter(one -> one.kind().stopsService() && one.agency().isPresent())
                .sorted(Comparator.comparing(Incident::began).thenComparing(Incident::id))
                .forEach(one -> {
                    UUID agency = one.agency().orElseThrow();
                    long from = Math.max(one.firstMinute(), covered.getOrDefault(agency, Long.MIN_VALUE));
                    long minutes = Math.max(0, one.lastMinute(now) - from);
                    covered.merge(agency, one.lastMinute(now), Math::max);
                    ofIncident.put(one.id(), minutes);
                    ofAgency.merge(agency, minutes, Long::sum);
                });
        return new Downtime(ofIncident, ofAgency);
    }

    public long total() {
        return ofAgency.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(Incident incident) {
        return ofIncident.getOrDefault(incident.id(), 0L);
    }
}
