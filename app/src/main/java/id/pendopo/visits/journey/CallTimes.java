package id.pendopo.visits.journey;

import java.time.Instant;

/**
 * When the visitor would be called at a stop, being free and there from a moment on. Both answers must not fall as
 * {@code from} grows (who comes later isn't called earlier); that is what makes the search exact.
 */
public interface CallTimes {

    /** The expected call, not before {@code from}; {@link Instant#MAX} for "not today". */
    Instant expected(JourneyStop stop, Instant from);

    /** The call that holds nine times in ten, not before {@code from}; {@link Instant#MAX} for "not today". */
    Instant latest(JourneyStop stop, Instant from);
}
