package id.pendopo.visits.journey;

import id.pendopo.visits.estimate.Forecast;
import id.pendopo.visits.estimate.Wish;
import id.pendopo.visits.estimate.WishedStop;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Call times of a new visit, read from a forecast. */
public final class ForecastCalls implements CallTimes {
    private final Forecast forecast;
    private final boolean priority;
    private final Map<UUID, Integer> issuedSince;

    /** The call times of the visitor who has this wish. */
    public ForecastCalls(Forecast forecast, Wish wish) {
        this.forecast = forecast;
        this.priority = wish.priority();
        this.issuedSince = wish.issuedSince();
    }

    @Override
    public Instant expected(JourneyStop stop, Instant from) {
        return forecast.whenFree(stop.queue(), priority, from, issuedSince.getOrDefault(stop.queue(), 0))
                .median();
    }

    @Override
    public Instant latest(JourneyStop stop, Instant from) {
        return forecast.whenFree(stop.queue(), priority, from, issuedSince.getOrDefault(stop.queue(), 0))
                .bound();
    }

    /** The wished stops as stops to put in order. */
    public static List<JourneyStop> stops(Forecast forecast, Wish wish) {
        return wish.stops().stream().map(stop -> stop(forecast, stop)).toList();
    }

    private static JourneyStop stop(Forecast forecast, WishedStop stop) {
        return new JourneyStop(
                stop.key(),
                stop.queue(),
                stop.floor(),
                forecast.service(stop),
                forecast.closing(stop.queue()).orElse(forecast.at()),
                stop.after());
    }
}
