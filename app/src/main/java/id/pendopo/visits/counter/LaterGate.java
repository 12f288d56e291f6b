package id.pendopo.visits.counter;

import id.pendopo.directory.MallPlan;
import id.pendopo.visits.estimate.Held;
import id.pendopo.visits.estimate.Wish;
import id.pendopo.visits.estimate.WishedStop;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.tickets.Gate;
import id.pendopo.visits.tickets.WhereServed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
     * one needs. What else they wait for they do before or after, whichever calls first, and none of it may be lost.
     *
     * <p>Runs while the visit is locked, so it asks a forecast of this second: only where nobody asked for one lately is it
     * made anew, which takes as long as ten statements.
     *
     * @param waiters stops of this visit that need the new one
     * @param ends the stop that ends with this, where it comes in its place
     * @throws id.pendopo.platform.problem.Refusal when the stop can't be served today, or another one of the visit not any
     *     more, with the reason and the time
     */
    void check(
            WhereServed.Place place,
            int quantity,
            LiveVisit visit,
            Collection<UUID> before,
            Collection<UUID> waiters,
            Optional<UUID> ends) {
        MallPlan plan = place.plan();
        Queue queue = place.queue();
        UUID service = place.service().id();
        Forecasts.Outlook outlook = forecasts.recently(plan.mall().id());
        List<Held> held = visit.open().stream()
                .filter(stop -> !before.contains(stop.id()) && !ends.equals(Optional.of(stop.id())))
                .map(stop -> new Held(stop.id(), after(stop, service, waiters.contains(stop.id()))))
                .toList();
        WishedStop wished = new WishedStop(service, queue.id(), service, quantity, place.floor(), Set.of());
        gate.check(
                plan,
                place.book(),
                outlook,
                queue,
                new Wish(
                        outlook.forecast().over(before),
                        visit.group() != null,
                        visit.floor(),
                        List.of(wished),
                        outlook.issued(List.of(queue.id()))),
                held);
    }

    private static Set<UUID> after(LiveStop stop, UUID added, boolean waits) {
        Set<UUID> after = new HashSet<>(stop.after());
        if (waits) {
            after.add(added);
        }
        return after;
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
