package id.pendopo.simulation.draw;

import id.pendopo.catalog.Service;
import id.pendopo.simulation.profile.Profile;
import java.time.Duration;

/**
 * How long a service takes: a gamma body, and now and then a Pareto tail, around a length that isn't quite the
 * catalogue's. Not the lognormal that the estimate learns with.
 */
record Work(
        double shape,
        double tailShare,
        double tailAlpha,
        double tailMost,
        double furtherShare,
        double most,
        Nature nature) {
    static Work of(Profile profile, Nature nature) {
        return new Work(
                profile.of("work-shape"),
                profile.of("tail", "share"),
                profile.of("tail", "alpha"),
                profile.of("tail", "most"),
                profile.of("further-share"),
                profile.of("work-most"),
                nature);
    }

    Duration draw(Service service, int quantity, Dice dice) {
        double times = dice.happens(tailShare) ? Math.min(tailMost, 1.5 * dice.pareto(tailAlpha)) : dice.gamma(shape);
        double units = 1 + furtherShare * (quantity - 1);
        double minutes = service.minutes() * nature.bias(service.id()) * units * times;
        return Duration.ofSeconds(Math.round(Math.clamp(minutes * 60, 20, most * 60)));
    }
}
