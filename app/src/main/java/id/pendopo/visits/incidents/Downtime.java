package id.pendopo.visits.incidents;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * How long agencies could not serve as promised, or how long the hall's devices were out of order. A minute counts once for
 * an agency or device, however many of its incidents ran in it: for the one that began first. So an agency's minutes are
 * the sum of its incidents', and the mall's the sum of its agencies'.
 *
 * @param ofIncident minutes that count, by incident; none for those that are of another sort
 * @param ofWhom the same by agency, or by device
 */
public record Downtime(Map<UUID, Long> ofIncident, Map<UUID, Long> ofWhom) {
    public Downtime {
        ofIncident = Map.copyOf(ofIncident);
        ofWhom = Map.copyOf(ofWhom);
    }

    /**
     * Of agencies: incidents that stopped a service.
     *
     * @param now until when those count that still last
     */
    public static Downtime of(List<Incident> incidents, Instant now) {
        return counted(incidents, one -> one.kind().stopsService() ? one.agency() : Optional.empty(), now);
    }

    /** Of the hall's devices: no agency's minutes, and no part of the mall's sum. */
    public static Downtime ofDevices(List<Incident> incidents, Instant now) {
        return counted(incidents, one -> one.kind().ofDevice() ? Optional.of(one.subject()) : Optional.empty(), now);
    }

    private static Downtime counted(List<Incident> incidents, Function<Incident, Optional<UUID>> whose, Instant now) {
        Map<UUID, Long> ofIncident = new HashMap<>();
        Map<UUID, Long> ofWhom = new HashMap<>();
        Map<UUID, Long> covered = new HashMap<>();
        incidents.stream()
                .sorted(Comparator.comparing(Incident::began).thenComparing(Incident::id))
                .forEach(one -> whose.apply(one).ifPresent(whom -> {
                    long from = Math.max(one.firstMinute(), covered.getOrDefault(whom, Long.MIN_VALUE));
                    long minutes = Math.max(0, one.lastMinute(now) - from);
                    covered.merge(whom, one.lastMinute(now), Math::max);
                    ofIncident.put(one.id(), minutes);
                    ofWhom.merge(whom, minutes, Long::sum);
                }));
        return new Downtime(ofIncident, ofWhom);
    }

    public long total() {
        return ofWhom.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(Incident incident) {
        return ofIncident.getOrDefault(incident.id(), 0L);
    }
}
