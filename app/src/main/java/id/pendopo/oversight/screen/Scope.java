package id.pendopo.oversight.screen;

import id.pendopo.oversight.Cell;
import id.pendopo.platform.problem.PlatformProblem;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Which stops or visits a figure is about. */
public record Scope(Map<Narrowing, Object> narrowings) {
    public static final Scope ALL = new Scope(Map.of());

    public Scope {
        EnumMap<Narrowing, Object> inOrder = new EnumMap<>(Narrowing.class);
        inOrder.putAll(narrowings);
        narrowings = Collections.unmodifiableMap(inOrder);
    }

    static Scope read(Map<String, String> asked) {
        Scope scope = ALL;
        for (Narrowing narrowing : Narrowing.values()) {
            String text = asked.get(narrowing.key());
            if (text != null) {
                try {
                    scope = scope.and(narrowing, narrowing.read(text));
                } catch (IllegalArgumentException e) {
                    throw PlatformProblem.INPUT_INVALID.refusal();
                }
            }
        }
        return scope;
    }

    public Scope and(Narrowing narrowing, Object value) {
        Map<Narrowing, Object> more = new EnumMap<>(Narrowing.class);
        more.putAll(narrowings);
        more.put(narrowing, value);
        return new Scope(more);
    }

    /** As it stands in an address: every part begins with an ampersand. */
    public String query() {
        StringBuilder query = new StringBuilder();
        narrowings.forEach((narrowing, value) ->
                query.append('&').append(narrowing.key()).append('=').append(value));
        return query.toString();
    }

    /** Visits' own narrowings say nothing about a cell. */
    boolean has(Cell cell) {
        return narrowings.entrySet().stream().allMatch(narrowing -> switch (narrowing.getKey()) {
            case AGENCY -> cell.agency().equals(narrowing.getValue());
            case SERVICE -> cell.service().equals(narrowing.getValue());
            case LICENSING -> cell.licensing().name().equals(narrowing.getValue());
            case UMK -> narrowing.getValue().equals(cell.umk());
            case PRIORITY -> narrowing.getValue().equals(cell.priority());
            case CHANNEL, GROUP, HOUR, SEVERAL -> true;
        });
    }
}
