package id.pendopo.simulation.draw;

import id.pendopo.catalog.Service;
import id.pendopo.simulation.draw.Want.Turn;
import id.pendopo.simulation.profile.Profile;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.hall.PriorityGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws one person after the other. */
final class Visitors {
    private final Profile profile;
    private final Wishes wishes;
    private final Work work;
    private final Patience patience;
    private final Dice dice;

    Visitors(Profile profile, Wishes wishes, Work work, Dice dice) {
        this.profile = profile;
        this.wishes = wishes;
        this.work = work;
        this.patience = Patience.of(profile);
        this.dice = dice;
    }

    Visitor draw(Instant arrives) {
        PriorityGroup group = group();
        boolean ground = group == PriorityGroup.DISABILITY && dice.happens(profile.of("ground-share"));
        List<Want> wants = wishes.draw(dice).stream().map(this::want).toList();
        Patience.Drawn drawn = patience.draw(dice);
        boolean helped = dice.happens(profile.of("helped-share"));
        return new Visitor(
                arrives,
                helped,
                group,
                ground,
                wants,
                drawn.patience(),
                drawn.then(),
                wishes.any(dice).id());
    }

    /** Somebody of whom nothing else is known. */
    Want want(Service service) {
        int quantity =
                dice.happens(profile.of("batch", "share")) ? 2 + dice.below((int) profile.of("batch", "most")) : 1;
        return new Want(
                service.id(),
                quantity,
                way(),
                work.draw(service, quantity, dice),
                dice.happens(profile.of("missed-share")) ? 2 + dice.below(3) : 1,
                dice.happens(profile.of("back", "share")) ? minutes(profile.of("back", "minutes")) : Duration.ZERO,
                outcome(service),
                turn());
    }

    private Outcome outcome(Service service) {
        if (dice.happens(profile.of("incomplete-share"))) {
            return Outcome.INCOMPLETE;
        }
        return switch (service.completion()) {
            case FINISHED_IN_MALL -> dice.happens(profile.of("issued-share")) ? Outcome.ISSUED : Outcome.ACCEPTED;
            case INTAKE_ONLY -> Outcome.ACCEPTED;
            case INFORMATION -> Outcome.INFORMED;
        };
    }

    private Duration way() {
        return Duration.ofSeconds(Math.round(profile.of("way", "least") + dice.exponential(profile.of("way", "mean"))));
    }

    private Duration minutes(double mean) {
        return Duration.ofSeconds(60 + Math.round(dice.exponential(mean * 60)));
    }

    private Turn turn() {
        for (Map.Entry<String, Double> share : profile.all("turn").entrySet()) {
            if (dice.happens(share.getValue())) {
                return Turn.valueOf(share.getKey());
            }
        }
        return Turn.NONE;
    }

    private @Nullable PriorityGroup group() {
        for (Map.Entry<String, Double> share : profile.all("group").entrySet()) {
            if (dice.happens(share.getValue())) {
                return PriorityGroup.valueOf(share.getKey());
            }
        }
        return null;
    }
}
