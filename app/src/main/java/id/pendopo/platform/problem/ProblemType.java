package id.pendopo.platform.problem;

import java.util.Map;

/**
 * One kind of thing that can go wrong. Each module keeps its own as an enum; the words stand in its bundle under
 * {@code problem.<code>.title}, {@code .detail} and {@code .next} (what the person can do now).
 */
public interface ProblemType {
    /** The enum constant's name. */
    String name();

    /** The HTTP status that programs see. */
    int status();

    /** Stable, lower-case, with dashes: part of the interface. */
    default String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    default Refusal refusal() {
        return new Refusal(this, Map.of());
    }

    /** @param facts what the sentences mention, by name: never a person's name or number */
    default Refusal refusal(Map<String, Object> facts) {
        return new Refusal(this, facts);
    }
}
