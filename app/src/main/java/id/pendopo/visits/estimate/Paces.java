package id.pendopo.visits.estimate;

import java.util.Map;
import java.util.UUID;

/**
 * How fast the counters of a mall are today, from what they have served today. Twice shrunk: the day's pace to the usual
 * one, each counter's to the day's. The priors: days differ by a tenth, officers by a fifth, servings of one officer by
 * a half (as {@link TypicalTime} says); so the prior is worth 25 servings of the mall and 6 of a counter. The rest of the
 * day differs by a seventh from what was seen of it: people tire, and take breaks that they didn't announce.
 */
public final class Paces {
    private static final double DAYS = 0.1;
    private static final double OFFICERS = 0.2;
    private static final double SERVINGS = 0.5;
    private static final double REST = 0.15;
    private static final double DAY_WEIGHT = Math.pow(SERVINGS / DAYS, 2);
    private static final double OFFICER_WEIGHT = Math.pow(SERVINGS / OFFICERS, 2);

    private final Map<UUID, Served> served;
    private final double day;
    private final double shared;

    private Paces(Map<UUID, Served> byCounter) {
        served = Map.copyOf(byCounter);
        Served all = served.values().stream().reduce(Served.NOTHING, Served::plus);
        day = all.logs() / (all.servings() + DAY_WEIGHT);
        shared = Math.hypot(REST, DAYS * Math.sqrt(DAY_WEIGHT / (all.servings() + DAY_WEIGHT)));
    }

    /**
     * What an officer has served today.
     *
     * @param servings how many
     * @param logs sum of {@link ServiceTime#slowness} over them
     */
    public record Served(long servings, double logs) {
        public static final Served NOTHING = new Served(0, 0);

        /** With one more. */
        public Served and(double slowness) {
            return new Served(servings + 1, logs + slowness);
        }

        private Served plus(Served that) {
            return new Served(servings + that.servings, logs + that.logs);
        }
    }

    /** Of a mall today, by counter. */
    public static Paces of(Map<UUID, Served> byCounter) {
        return new Paces(byCounter);
    }

    /** Of one counter. */
    public Pace of(UUID counter) {
        Served own = served.getOrDefault(counter, Served.NOTHING);
        double known = own.servings() + OFFICER_WEIGHT;
        double mean = day + (own.logs() - own.servings() * day) / known;
        return new Pace(mean, OFFICERS * Math.sqrt(OFFICER_WEIGHT / known), shared);
    }
}
