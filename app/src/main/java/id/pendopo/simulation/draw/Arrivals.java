package id.pendopo.simulation.draw;

import id.pendopo.simulation.profile.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * When people come: a Poisson process whose rate follows the day, with a crest in the morning, and a few who stand at the
 * door before it opens. Thinned out of a process of the highest rate (Lewis and Shedler 1979).
 */
record Arrivals(List<Double> profile, double earlyShare, Duration early) {
    static Arrivals of(Profile profile) {
        return new Arrivals(
                List.copyOf(profile.all("arrivals").values()), profile.of("early-share"), Duration.ofMinutes((long)
                        profile.of("early-minutes")));
    }

    /** @param expected how many come on such a day */
    List<Instant> draw(MallDay mall, double expected, Dice dice) {
        List<Instant> moments = new ArrayList<>();
        double open = mall.open().toSeconds();
        double mean =
                profile.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double most = Collections.max(profile);
        double gap = open * mean / (expected * most);
        for (double at = dice.exponential(gap); at < open; at += dice.exponential(gap)) {
            if (dice.happens(rate(at / open) / most)) {
                moments.add(mall.opens().plusSeconds(moved((long) at, dice)));
            }
        }
        return moments.stream().sorted().toList();
    }

    private double rate(double share) {
        return profile.get((int) (share * profile.size()));
    }

    private long moved(long second, Dice dice) {
        return dice.happens(earlyShare) ? -(long) dice.between(0, early.toSeconds()) : second;
    }
}
