package id.pendopo.visits.counter;

import id.pendopo.catalog.Service;
import id.pendopo.directory.MallPlan;
import id.pendopo.visits.estimate.Wish;
import id.pendopo.visits.estimate.WishedStop;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.tickets.Gate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The capacity gate for a stop that joins a visit which is under way. */
@Component
class LaterGate {
    private final Forecasts forecasts;
    private final HallReader reader;
    private final Gate gate;

    LaterGate(Forecasts forecasts, HallReader reader, Gate gate) {
        this.forecasts = forecasts;
        this.reader = reader;
        this.gate = gate;
    }

    /**
     * The visitor comes when all of {@code before} is over, nine times in ten: a service that goes on, and what the new
     * one needs. What else they wait for they do before or after, whichever calls first.
     *
     * <p>Runs while the visit is locked, so it asks a forecast of this second: only where nobody asked for one lately is it
     * made anew, which takes as long as ten statements.
     *
     * @throws id.pendopo.platform.problem.Refusal when the stop can't be served today, with the reason and the time
     */
    void check(
            MallPlan plan,
            QueueBook book,
            Queue queue,
            Service service,
            int quantity,
            LiveVisit visit,
            int floor,
            Collection<UUID> before) {
        Forecasts.Outlook outlook = forecasts.recently(plan.mall().id());
        WishedStop wished = new WishedStop(service.id(), queue.id(), service.id(), quantity, floor, Set.of());
        gate.check(
                plan,
                book,
                outlook,
                queue,
                service,
                new Wish(
                        outlook.forecast().over(before),
                        visit.group() != null,
                        visit.floor(),
                        List.of(wished),
                        outlook.issued(List.of(queue.id()))));
    }

    /** It was let in. */
    void joined(UUID mall, Queue queue) {
        forecasts.joined(mall, queue.id());
    }

    /** A place just before everybody who waits in the queue now. */
    Instant beforeEverybody(Queue queue, LocalDate day, Instant now) {
        return reader.firstPlace(queue.id(), day).orElse(now).minusMillis(1);
    }
}
