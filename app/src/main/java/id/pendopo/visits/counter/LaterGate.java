package id.pendopo.visits.counter;

import id.pendopo.catalog.Service;
import id.pendopo.directory.MallPlan;
import id.pendopo.visits.estimate.Wish;
import id.pendopo.visits.estimate.WishedStop;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.Halls;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.tickets.Gate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The capacity gate for a stop that joins a visit which is under way. */
@Component
class LaterGate {
    private final Forecasts forecasts;
    private final Halls halls;
    private final Gate gate;

    LaterGate(Forecasts forecasts, Halls halls, Gate gate) {
        this.forecasts = forecasts;
        this.halls = halls;
        this.gate = gate;
    }

    /**
     * Runs while the visit is locked, so it asks the forecast that is there: making one anew takes as long as ten
     * statements.
     *
     * @throws id.pendopo.platform.problem.Refusal when the stop can't be served today, with the reason and the time
     */
    void check(MallPlan plan, QueueBook book, Queue queue, Service service, int quantity, LiveVisit visit, int floor) {
        Forecasts.Outlook outlook = forecasts.recently(plan.mall().id());
        WishedStop wished = new WishedStop(service.id(), queue.id(), service.id(), quantity, floor, Set.of());
        gate.check(
                plan,
                book,
                outlook,
                queue,
                service,
                new Wish(
                        outlook.state().at(),
                        visit.group() != null,
                        visit.floor(),
                        List.of(wished),
                        outlook.issued(List.of(queue.id()))));
    }

    /** It was let in: whoever asks the same forecast finds it ahead. */
    void joined(UUID mall, Queue queue) {
        forecasts.recently(mall).joined(queue.id());
    }

    /** A place just before everybody who waits in the queue now. */
    Instant beforeEverybody(UUID mall, Queue queue) {
        HallState state = halls.now(mall);
        return state.waiting(queue.id()).stream()
                .map(LiveStop::placeAt)
                .min(Instant::compareTo)
                .orElse(state.at())
                .minusMillis(1);
    }
}
