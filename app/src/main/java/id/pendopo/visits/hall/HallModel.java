package id.pendopo.visits.hall;

import id.pendopo.directory.Mall;
import id.pendopo.directory.MallPlan;
import id.pendopo.visits.calling.Turns;
import id.pendopo.visits.estimate.CounterState;
import id.pendopo.visits.estimate.MallState;
import id.pendopo.visits.estimate.Newcomers;
import id.pendopo.visits.estimate.Paces;
import id.pendopo.visits.estimate.QueueState;
import id.pendopo.visits.estimate.StopAhead;
import id.pendopo.visits.estimate.StopAhead.Phase;
import id.pendopo.visits.estimate.VisitState;
import id.pendopo.visits.estimate.Walk;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.setup.QueueBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The hall as the forecast sees it. */
@Component
class HallModel {
    /** Within one floor; floors are added from the mall's own figure. */
    private static final Walk WITHIN = Walk.standard();

    private final MannedCounters counters;
    private final ServingHours hours;
    private final LearnedTimes times;
    private final LearnedArrivals arrivals;
    private final PacesToday paces;

    HallModel(
            MannedCounters counters,
            ServingHours hours,
            LearnedTimes times,
            LearnedArrivals arrivals,
            PacesToday paces) {
        this.counters = counters;
        this.hours = hours;
        this.times = times;
        this.arrivals = arrivals;
        this.paces = paces;
    }

    MallState of(MallPlan plan, QueueBook book, HallState state) {
        Paces today = paces.of(state, plan.mall().zone());
        List<CounterState> manned = new ArrayList<>();
        plan.counters().values().stream()
                .filter(counter ->
                        counter.active() && !book.forCounter(counter.id()).isEmpty())
                .forEach(counter -> manned.add(new CounterState(
                        counter.id(),
                        book.forCounter(counter.id()),
                        today.of(counter.id()),
                        counters.of(plan, state, book.rules(), counter.id()))));
        List<QueueState> queues = book.queues().values().stream()
                .sorted(Comparator.comparing(Queue::code))
                .map(queue -> queue(plan, book, state, queue))
                .toList();
        List<VisitState> visits = state.visits().values().stream()
                .filter(visit -> !visit.open().isEmpty())
                .map(visit -> visit(visit, state))
                .toList();
        return new MallState(state.at(), queues, manned, visits, walk(plan.mall()));
    }

    static Walk walk(Mall mall) {
        return new Walk(WITHIN.withinFloor(), mall.walkPerFloor());
    }

    private QueueState queue(MallPlan plan, QueueBook book, HallState state, Queue queue) {
        Instant closing = hours.closing(plan, book, queue.id(), state.day()).orElse(state.at());
        return new QueueState(
                queue.id(),
                closing,
                times.noShowShare(plan.mall().id(), queue.id()),
                state.turns().getOrDefault(queue.id(), Turns.start()),
                newcomers(plan.mall(), book, state, queue.id()));
    }

    private Newcomers newcomers(Mall mall, QueueBook book, HallState state, UUID queue) {
        List<Newcomers.Share> wished = book.ofService().entrySet().stream()
                .filter(entry -> entry.getValue().equals(queue))
                .map(Map.Entry::getKey)
                .sorted()
                .map(service -> times.share(mall.id(), service))
                .toList();
        return new Newcomers(
                arrivals.rates(mall.id(), queue, state.at(), mall.zone()),
                wished.isEmpty() ? List.of(new Newcomers.Share(queue, 1)) : wished);
    }

    private static VisitState visit(LiveVisit visit, HallState state) {
        return new VisitState(
                visit.id(),
                visit.number().no(),
                visit.group() != null,
                visit.arrivedAt(),
                visit.floor(),
                visit.open().stream().map(stop -> stop(visit, stop, state)).toList());
    }

    private static StopAhead stop(LiveVisit visit, LiveStop stop, HallState state) {
        return new StopAhead(
                stop.id(),
                stop.queue(),
                stop.service(),
                stop.quantity(),
                visit.groundFloor() ? visit.floor() : stop.floor(),
                stop.placeAt(),
                onlyCounter(stop, state),
                id.pendopo.visits.calling.Appointment.none(),
                phase(visit, stop, state.at()));
    }

    /** Where nobody sits to stay, whoever was sent there is about to be let go. */
    private static @Nullable UUID onlyCounter(LiveStop stop, HallState state) {
        return stop.onlyCounter() != null
                        && state.session(stop.onlyCounter())
                                .filter(session -> !session.closing())
                                .isPresent()
                ? stop.onlyCounter()
                : null;
    }

    private static Phase phase(LiveVisit visit, LiveStop stop, Instant now) {
        return switch (stop.state()) {
            case WAITING -> new Phase.Waiting(stop.waited(now));
            case PARKED -> new Phase.Held(stop.holdUntil() == null ? now : stop.holdUntil(), stop.waited(now));
            case BLOCKED -> blocker(visit, stop);
            case CALLED -> new Phase.Called(must(stop.counter()), must(stop.calledAt()));
            case SERVING -> new Phase.InService(must(stop.counter()), must(stop.startedAt()));
            case SERVED, NO_SHOW, CANCELLED, TRANSFERRED, RESCHEDULED ->
                throw new IllegalStateException("stop " + stop.id() + " is over");
        };
    }

    private static Phase blocker(LiveVisit visit, LiveStop stop) {
        return stop.after().stream()
                .filter(id -> visit.stop(id).map(s -> s.state().isOpen()).orElse(false))
                .findFirst()
                .<Phase>map(Phase.Blocked::new)
                .orElseGet(() -> new Phase.Waiting(stop.waited()));
    }

    private static <T> T must(@org.jspecify.annotations.Nullable T value) {
        return java.util.Objects.requireNonNull(value);
    }
}
