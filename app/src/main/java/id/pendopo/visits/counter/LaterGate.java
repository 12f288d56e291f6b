package id.pendopo.visits.counter;

import id.pendopo.directory.MallPlan;
import id.pendopo.visits.estimate.InHand;
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
     * The visitor is free when what goes on is over, nine times in ten. What they wait for already, and what the new one
     * needs, they do before or after it as the counters call; none of it may be lost.
     *
     * <p>Runs while the visit is locked, so it asks a forecast of this second: only where nobody asked for one lately is it
     * made anew, which takes as long as ten statements.
     *
     * @param needs stops of this visit that must be over before the new one
     * @param waiters stops of this visit that need the new one
     * @param ends the stop that ends with this, where it comes in its place
     * @throws id.pendopo.platform.problem.Refusal when the stop can't be served today, or another one of the visit not any
     *     more, with the reason and the time
     */
    void check(
            WhereServed.Place place,
            int quantity,
            LiveVisit visit,
            Collection<UUID> needs,
            Collection<UUID> waiters,
            Optional<UUID> ends) {
        MallPlan plan = place.plan();
        Queue queue = place.queue();
        UUID added = place.service().id();
        Forecasts.Outlook outlook = forecasts.recently(plan.mall().id());
        List<UUID> goesOn = visit.busy().map(LiveStop::id).stream()
                .filter(stop -> !ends.equals(Optional.of(stop)))
                .toList();
        Set<UUID> earlier = PlaceInJourney.earlier(visit, needs);
        List<InHand> inHand = visit.open().stream()
                .filter(stop -> !stop.state().isBusy() && !ends.equals(Optional.of(stop.id())))
                .map(stop -> {
                    Set<UUID> after = new HashSet<>(stop.after());
                    // What waited for the stop that ends waits for the one that comes in its place (StopOrder.becomes).
                    boolean passedOn = ends.map(after::remove).orElse(false) && !earlier.contains(stop.id());
                    if (passedOn || waiters.contains(stop.id())) {
                        after.add(added);
                    }
                    return new InHand(stop.id(), after);
                })
                .toList();
        gate.check(
                plan,
                place.book(),
                outlook,
                queue,
                new Wish(
                        outlook.forecast().over(goesOn),
                        visit.group() != null,
                        visit.floor(),
                        List.of(new WishedStop(added, queue.id(), added, quantity, place.floor(), Set.copyOf(needs))),
                        outlook.issued(List.of(queue.id()))),
                inHand);
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
