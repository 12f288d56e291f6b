package id.pendopo.simulation.draw;

import id.pendopo.directory.Counter;
import id.pendopo.simulation.profile.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws who works how on a day: late, slow, away, forgetful. */
final class Officers {
    private static final int MOST_SERVED = 200;

    private final Profile profile;
    private final Nature nature;
    private final Dice dice;
    private final double dayPace;

    Officers(Profile profile, Nature nature, Dice dice) {
        this.profile = profile;
        this.nature = nature;
        this.dice = dice;
        this.dayPace = dice.around(profile.of("day-pace-spread"));
    }

    Officer draw(MallDay mall, Counter counter) {
        List<Officer.Span> spans = mall.spans(counter);
        Duration late = dice.happens(profile.of("late", "share"))
                ? Duration.ofSeconds(Math.round(60 * profile.of("late", "minutes") * dice.pareto(2) / 2))
                : Duration.ofSeconds(-dice.below(600));
        return new Officer(
                counter.id(),
                spans,
                late,
                dayPace * nature.pace(counter.id()),
                profile.of("drift"),
                Duration.ofSeconds(
                        Math.round(profile.of("reaction", "least") + dice.exponential(profile.of("reaction", "mean")))),
                breaks(spans),
                lapses());
    }

    private List<Officer.Break> breaks(List<Officer.Span> spans) {
        List<Officer.Break> breaks = new ArrayList<>();
        for (double part : new double[] {0.25, 0.6}) {
            if (dice.happens(profile.of("break", "share"))) {
                Instant from = spans.getFirst().from();
                long open = Duration.between(from, spans.getLast().to()).toSeconds();
                double minutes = profile.of("break", "minutes");
                Duration announced = Duration.ofMinutes(Math.round(minutes * dice.between(0.6, 1.4)));
                double real = dice.around(profile.of("break", "overrun"));
                breaks.add(new Officer.Break(
                        from.plusSeconds(Math.round(open * (part + dice.between(-0.08, 0.08)))),
                        dice.happens(profile.of("break", "told")),
                        announced,
                        Duration.ofSeconds(Math.round(announced.toSeconds() * real))));
            }
        }
        return breaks;
    }

    private Map<Integer, Duration> lapses() {
        Map<Integer, Duration> lapses = new HashMap<>();
        for (int serving = 0; serving < MOST_SERVED; serving++) {
            if (dice.happens(profile.of("lapse", "share"))) {
                double minutes = profile.of("lapse", "minutes") * dice.pareto(1.4);
                lapses.put(
                        serving, Duration.ofSeconds(Math.round(60 * Math.min(minutes, profile.of("lapse", "most")))));
            }
        }
        return lapses;
    }
}
