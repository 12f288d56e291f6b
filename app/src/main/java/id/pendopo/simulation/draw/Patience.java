package id.pendopo.simulation.draw;

import id.pendopo.simulation.draw.Visitor.Then;
import id.pendopo.simulation.profile.Profile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long people wait for their first call, and what they do then. Most wait for as long as it takes; some don't. */
record Patience(double least, double tail, double goneShare, List<Then> kinds, List<Double> shares) {
    static Patience of(Profile profile) {
        List<Then> kinds = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        profile.all("then").forEach((kind, share) -> {
            kinds.add(Then.valueOf(kind));
            shares.add(share);
        });
        return new Patience(
                profile.of("patience", "least"),
                profile.of("patience", "tail"),
                profile.of("gone-share"),
                kinds,
                shares);
    }

    record Drawn(Duration patience, Then then) {}

    Drawn draw(Dice dice) {
        Then then = kinds.get(dice.pick(shares));
        long seconds = Math.round(Math.min(24 * 60, least * dice.pareto(tail)) * 60);
        return dice.happens(goneShare)
                ? new Drawn(Duration.ofSeconds(60), Then.VANISHES)
                : new Drawn(Duration.ofSeconds(seconds), then);
    }
}
