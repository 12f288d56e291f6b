package id.pendopo.platform.problem;

import java.util.Map;

/** A command was not carried out, for a reason from the catalogue; nothing was changed. */
public final class Refusal extends RuntimeException {
    private final transient ProblemType type;
    private final transient Map<String, Object> facts;

    Refusal(ProblemType type, Map<String, Object> facts) {
        super(type.code() + " " + facts.keySet(), null, false, false);
        this.type = type;
        this.facts = Map.copyOf(facts);
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
