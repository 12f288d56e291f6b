package id.pendopo.visits.visitor;

import id.pendopo.visits.estimate.Wish;
import id.pendopo.visits.estimate.WishedStop;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.JourneyOrder;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** In which order the stops that are still ahead end earliest, as the hall is now. */
@Component
class BestOrder {
    private final Ahead ahead;
    private final JourneyOrder planner;
    private final Forecasts forecasts;
    private final InstantSource clock;

    BestOrder(Ahead ahead, JourneyOrder planner, Forecasts forecasts, InstantSource clock) {
        this.ahead = ahead;
        this.planner = planner;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    /** @return all stops that {@link Ahead#movable} gives */
    List<UUID> of(UUID mall, LiveVisit visit) {
        List<LiveStop> movable = Ahead.movable(visit);
        Set<UUID> ids = new HashSet<>(movable.stream().map(LiveStop::id).toList());
        Forecasts.Outlook outlook = forecasts.recently(mall);
        Wish wish = new Wish(
                clock.instant(),
                visit.group() != null,
                visit.floor(),
                movable.stream().map(stop -> wished(mall, visit, stop, ids)).toList());
        return planner.order(outlook.forecast(), wish, !visit.groundFloor()).stream()
                .map(WishedStop::key)
                .toList();
    }

    private WishedStop wished(UUID mall, LiveVisit visit, LiveStop stop, Set<UUID> movable) {
        Set<UUID> needs = new HashSet<>(ahead.needs(mall, visit, stop.id()));
        needs.retainAll(movable);
        return new WishedStop(stop.id(), stop.queue(), stop.service(), stop.quantity(), stop.floor(), needs);
    }
}
