package id.pendopo.simulation.profile;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What kind of day a mall has: parameters by name and key, each with its source or "contoh". A mall's own rows win over
 * the usual ones, parameter by parameter and key by key.
 */
public final class Profile {
    private final Map<String, SortedMap<String, Double>> values = new HashMap<>();

    /**
     * @param key tells values of one parameter apart; empty where there is one
     * @param source where the value comes from; "contoh" when it is ours
     */
    public record Row(String parameter, String key, double value, String source) {}

    /** @param rows later ones win */
    public Profile(List<Row> rows) {
        rows.forEach(row ->
                values.computeIfAbsent(row.parameter(), p -> new TreeMap<>()).put(row.key(), row.value()));
    }

    /** @throws IllegalArgumentException when neither the mall nor the usual day says it */
    public double of(String parameter, String key) {
        Double value = all(parameter).get(key);
        if (value == null) {
            throw new IllegalArgumentException("no value for " + parameter + " " + key);
        }
        return value;
    }

    public double of(String parameter) {
        return of(parameter, "");
    }

    /** One of a kind, where the usual is a fallback for all that aren't named. */
    public double of(String parameter, String key, double otherwise) {
        return all(parameter).getOrDefault(key, otherwise);
    }

    /** By key, in order. */
    public SortedMap<String, Double> all(String parameter) {
        return values.getOrDefault(parameter, Collections.emptySortedMap());
    }
}
