package id.pendopo.oversight;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The parts of a total. There is no total among them that could disagree: each is added up from the parts when asked.
 */
public record Parts(Map<Standing, Count> counts) {
    public static final Parts NONE = new Parts(Map.of());

    public Parts {
        EnumMap<Standing, Count> kept = new EnumMap<>(Standing.class);
        counts.forEach((standing, count) -> {
            if (!count.equals(Count.NONE)) {
                kept.put(standing, count);
            }
        });
        counts = java.util.Collections.unmodifiableMap(kept);
    }

    public Count of(Standing standing) {
        return counts.getOrDefault(standing, Count.NONE);
    }

    public Count sum(Predicate<Standing> which) {
        Count sum = Count.NONE;
        for (Map.Entry<Standing, Count> part : counts.entrySet()) {
            sum = which.test(part.getKey()) ? sum.plus(part.getValue()) : sum;
        }
        return sum;
    }

    /** All that were wished for. */
    public Count taken() {
        return sum(standing -> true);
    }

    public Count served() {
        return sum(Standing::served);
    }

    public Count open() {
        return sum(Standing::open);
    }

    public Parts plus(Parts other) {
        EnumMap<Standing, Count> sum = new EnumMap<>(Standing.class);
        sum.putAll(counts);
        other.counts.forEach((standing, count) -> sum.merge(standing, count, Count::plus));
        return new Parts(sum);
    }
}
