package id.pendopo.oversight;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The figures of some stops: where they stand, and how long things took. */
public record Figures(Parts parts, Map<Measure, Spread> spreads) {
    public static final Figures NONE = new Figures(Parts.NONE, Map.of());

    public Figures {
        EnumMap<Measure, Spread> kept = new EnumMap<>(Measure.class);
        spreads.forEach((measure, spread) -> {
            if (!spread.isEmpty()) {
                kept.put(measure, spread);
            }
        });
        spreads = Collections.unmodifiableMap(kept);
    }

    public Spread of(Measure measure) {
        return spreads.getOrDefault(measure, Spread.NONE);
    }

    public Spread waiting() {
        return of(Measure.WAIT_IN_TARGET).plus(of(Measure.WAIT_PAST_TARGET));
    }

    public Spread estimateError() {
        return of(Measure.ESTIMATE_KEPT).plus(of(Measure.ESTIMATE_MISSED));
    }

    /** Share of waits that were no longer than the target; 0 when nobody has waited yet. */
    public double inTarget() {
        return share(of(Measure.WAIT_IN_TARGET), waiting());
    }

    /** Share of calls that came before the latest time that was promised. */
    public double estimateKept() {
        return share(of(Measure.ESTIMATE_KEPT), estimateError());
    }

    public boolean isEmpty() {
        return parts.counts().isEmpty() && spreads.isEmpty();
    }

    public Figures plus(Figures other) {
        EnumMap<Measure, Spread> both = new EnumMap<>(Measure.class);
        both.putAll(spreads);
        other.spreads.forEach((measure, spread) -> both.merge(measure, spread, Spread::plus));
        return new Figures(parts.plus(other.parts), both);
    }

    private static double share(Spread part, Spread whole) {
        return whole.isEmpty() ? 0 : (double) part.count() / whole.count();
    }
}
