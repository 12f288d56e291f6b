package id.pendopo.visits.hall;

import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.estimate.Forecast;
import id.pendopo.visits.estimate.Wish;
import id.pendopo.visits.estimate.WishedStop;
import id.pendopo.visits.journey.ForecastCalls;
import id.pendopo.visits.journey.Journey;
import id.pendopo.visits.journey.JourneyPlanner;
import id.pendopo.visits.journey.Start;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the stops of a wish in the best order: what must come first, then the shortest expected end. */
@Component
public class JourneyOrder {
    public List<WishedStop> order(Forecast forecast, Wish wish, boolean climbs) {
        if (wish.stops().size() == 1) {
            return wish.stops();
        }
        Start start = new Start(wish.from(), wish.floor(), climbs);
        Journey journey = new JourneyPlanner(forecast.walk())
                .plan(start, ForecastCalls.stops(forecast, wish), new ForecastCalls(forecast, wish));
        return switch (journey) {
            case Journey.Circular circle -> throw VisitProblem.CIRCULAR_WISH.refusal();
            case Journey.Plan plan -> {
                Map<UUID, WishedStop> byKey =
                        wish.stops().stream().collect(Collectors.toMap(WishedStop::key, stop -> stop));
                yield plan.stops().stream()
                        .map(planned -> java.util.Objects.requireNonNull(byKey.get(planned.key())))
                        .toList();
            }
        };
    }
}
