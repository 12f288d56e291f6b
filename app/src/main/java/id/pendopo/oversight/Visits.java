package id.pendopo.oversight;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Visits by how they turned out. As with {@link Parts}, no total is stated: it is added up. */
public record Visits(Map<VisitStanding, Long> counts) {
    public static final Visits NONE = new Visits(Map.of());

    public Visits {
        EnumMap<VisitStanding, Long> kept = new EnumMap<>(VisitStanding.class);
        counts.forEach((standing, n) -> {
            if (n != 0) {
                kept.put(standing, n);
            }
        });
        counts = Collections.unmodifiableMap(kept);
    }

    public long of(VisitStanding standing) {
        return counts.getOrDefault(standing, 0L);
    }

    /** All numbers that somebody came with. */
    public long came() {
        return ended() + of(VisitStanding.OPEN);
    }

    public long ended() {
        return of(VisitStanding.ALL_SERVED) + of(VisitStanding.SOME_SERVED) + of(VisitStanding.NONE_SERVED);
    }

    /** Share of ended visits in which coming once was enough; empty while none has ended. */
    public Optional<Double> completedInOneVisit() {
        return ended() == 0 ? Optional.empty() : Optional.of((double) of(VisitStanding.ALL_SERVED) / ended());
    }

    public Visits plus(Visits other) {
        EnumMap<VisitStanding, Long> sum = new EnumMap<>(VisitStanding.class);
        sum.putAll(counts);
        other.counts.forEach((standing, n) -> sum.merge(standing, n, Long::sum));
        return new Visits(sum);
    }
}
