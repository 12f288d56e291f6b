package id.pendopo.oversight.kept;

import id.pendopo.oversight.Figures;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How true a mall's estimates were, as everybody may ask at any time: added up once for all who ask, anew when one of the days
 * has changed.
 */
@Component
public class PublishedEstimates {
    private final KeptFigures kept;
    private final Map<UUID, Sum> sums = new ConcurrentHashMap<>();

    PublishedEstimates(KeptFigures kept) {
        this.kept = kept;
    }

    private record Sum(String version, SortedMap<LocalDate, Figures> days) {}

    /** By day; days without a scored call are left out. */
    public SortedMap<LocalDate, Figures> of(UUID mall, LocalDate first, LocalDate last) {
        String version = first + " " + last + " " + kept.version(mall, first, last);
        Sum known = sums.get(mall);
        if (known != null && known.version().equals(version)) {
            return known.days();
        }
        Sum sum = new Sum(version, Collections.unmodifiableSortedMap(kept.estimates(mall, first, last)));
        sums.put(mall, sum);
        return sum.days();
    }
}
