package id.pendopo.visits.estimate;

import java.time.Duration;

/**
 * How long a service takes: lognormal minutes for the first unit, times the units of the quantity. The catalogue's
 * typical time is a conjugate (normal-inverse-gamma) prior on the logarithm, worth {@link TypicalTime#weight()}
 * durations, so that the estimate moves from the standard to the truth as durations come in.
 *
 * <p>Outliers are winsorised: a duration further than {@value #REACH} predictive standard deviations from the mean
 * teaches as if it lay there. A wrong standard is still left behind, only in more steps.
 */
public record ServiceTime(TypicalTime typical, Learned learned) {

    /** How many standard deviations from the mean a duration may teach. */
    static final double REACH = 2.5;

    /** A service of which only the catalogue's word is known. */
    public static ServiceTime of(TypicalTime typical) {
        return new ServiceTime(typical, Learned.nothing());
    }

    /**
     * The same, having seen one more service.
     *
     * @param accurate whether start and end were both pressed by the officer; what was ended for a forgetful officer
     *     never teaches
     */
    public ServiceTime learning(Duration duration, int quantity, boolean accurate) {
        if (!accurate || !duration.isPositive() || typical.spread() == 0) {
            return this;
        }
        double log = Math.log(duration.toMillis() / 60_000.0 / typical.units(quantity));
        double reach = REACH * Math.sqrt(variance() * (1 + 1 / (typical.weight() + learned.n())));
        double taught = Math.clamp(log, meanLog() - reach, meanLog() + reach);
        return new ServiceTime(typical, learned.and(taught));
    }

    /** How much longer than usual a service took, as a natural logarithm, within the reach of what may teach. */
    public double slowness(Duration duration, int quantity) {
        double reach = REACH * Math.sqrt(variance());
        double log = Math.log(Math.max(1, duration.toMillis()) / 60_000.0 / typical.units(quantity));
        return Math.clamp(log - meanLog(), -reach, reach);
    }

    /** Posterior mean of the logarithm of minutes per first unit. */
    double meanLog() {
        double weight = typical.weight();
        return (weight * Math.log(typical.minutes()) + learned.n() * learned.meanLog()) / (weight + learned.n());
    }

    /** Posterior variance of the logarithm. */
    double variance() {
        double weight = typical.weight();
        double n = learned.n();
        double off = learned.meanLog() - Math.log(typical.minutes());
        double shrunk = weight * n / (weight + n) * off * off;
        return (weight * typical.spread() * typical.spread() + learned.m2Log() + shrunk) / (weight + n);
    }

    /** Standard deviation of what isn't known about the mean itself. */
    double uncertainty() {
        return Math.sqrt(variance() / (typical.weight() + learned.n()));
    }

    /** Typical (median) duration for a quantity. */
    public Duration median(int quantity) {
        return Duration.ofMillis(Math.round(Math.exp(meanLog()) * typical.units(quantity) * 60_000));
    }

    /** Mean duration for a quantity: above the median, for long services are longer than short ones are short. */
    public Duration mean(int quantity) {
        double minutes = Math.exp(meanLog() + variance() / 2) * typical.units(quantity);
        return Duration.ofMillis(Math.round(minutes * 60_000));
    }
}
