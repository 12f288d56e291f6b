package id.pendopo.visits.estimate;

import id.pendopo.visits.calling.CallingRules;
import java.time.Duration;

/**
 * How a mall is played forward: data per mall.
 *
 * @param calling the calling rules of the mall
 * @param onTheWay from call to start of service, for someone in the hall
 * @param noShow how long a call that nobody answers keeps a counter busy
 * @param newcomersFor how far ahead newcomers are expected
 * @param runs how many times the day is played
 * @param caution how wide the bounds are that people are told
 */
public record ForecastRules(
        CallingRules calling, Duration onTheWay, Duration noShow, Duration newcomersFor, int runs, Caution caution) {

    private static final ForecastRules STANDARD = new ForecastRules(
            CallingRules.standard(),
            Duration.ofSeconds(40),
            Duration.ofMinutes(2),
            Duration.ofMinutes(120),
            60,
            Caution.none());

    public ForecastRules {
        if (runs < 1) {
            throw new IllegalArgumentException("A forecast needs at least one run");
        }
    }

    /** Forty seconds to the counter, two minutes lost by a no-show, newcomers of two hours, sixty runs. */
    public static ForecastRules standard() {
        return STANDARD;
    }

    /** The same rules with another number of runs. */
    public ForecastRules withRuns(int count) {
        return new ForecastRules(calling, onTheWay, noShow, newcomersFor, count, caution);
    }

    /** The same rules with other calling rules. */
    public ForecastRules withCalling(CallingRules rules) {
        return new ForecastRules(rules, onTheWay, noShow, newcomersFor, runs, caution);
    }

    /** The same rules with another way to the counter. */
    public ForecastRules withOnTheWay(Duration way) {
        return new ForecastRules(calling, way, noShow, newcomersFor, runs, caution);
    }

    /** The same rules with bounds of another width. */
    public ForecastRules withCaution(Caution learned) {
        return new ForecastRules(calling, onTheWay, noShow, newcomersFor, runs, learned);
    }
}
