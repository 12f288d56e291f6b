package id.pendopo.visits.management;

import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.directory.OpenSpan;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.Halls;
import id.pendopo.visits.hall.LearnedTimes;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.ServingHours;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.setup.QueueBooks;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts the board together out of what the hall says now: no figure of its own, nothing stored. */
@Component
public class Boards {
    private final Directory directory;
    private final QueueBooks books;
    private final Halls halls;
    private final Forecasts forecasts;
    private final ServingHours hours;
    private final LearnedTimes times;
    private final DeskReader desks;
    private final AlarmBell bell;

    Boards(
            Directory directory,
            QueueBooks books,
            Halls halls,
            Forecasts forecasts,
            ServingHours hours,
            LearnedTimes times,
            DeskReader desks,
            AlarmBell bell) {
        this.directory = directory;
        this.books = books;
        this.halls = halls;
        this.forecasts = forecasts;
        this.hours = hours;
        this.times = times;
        this.desks = desks;
        this.bell = bell;
    }

    /** Of a mall in the current region, as it is now. */
    public Board of(UUID mall) {
        Forecasts.Outlook outlook = forecasts.now(mall);
        return of(mall, outlook.state(), Optional.of(outlook));
    }

    /** As it is shown by and by: whatever was not forgotten is at most a second old, and shared with all who look. */
    public Board recently(UUID mall) {
        return of(mall, halls.recently(mall), Optional.of(forecasts.recently(mall)));
    }

    /** Without what a newcomer can expect, which costs more than all the rest: for who looks at all malls. */
    public Board watched(UUID mall) {
        return of(mall, halls.recently(mall), Optional.empty());
    }

    private Board of(UUID mall, HallState state, Optional<Forecasts.Outlook> outlook) {
        MallPlan plan = directory.plan(mall);
        QueueBook book = books.of(mall);
        List<Board.Desk> all = plan.counters().values().stream()
                .filter(Counter::active)
                .map(counter -> desks.read(plan, state, counter, times.of(mall)))
                .toList();
        List<Board.Line> lines = book.queues().values().stream()
                .filter(queue -> queue.active() || !state.waiting(queue.id()).isEmpty())
                .sorted(Comparator.comparing(queue -> queue.code()))
                .map(queue -> line(book, state, outlook, all, queue.id()))
                .toList();
        Board board = new Board(
                state.at(),
                closes(plan, state),
                hours.extended(plan, state.day()),
                totals(plan, state, all),
                all,
                lines,
                List.of(),
                holders(plan, book, state));
        return board.with(bell.rings(plan, book, board, state, times.of(mall)));
    }

    private Optional<LocalTime> closes(MallPlan plan, HallState state) {
        List<OpenSpan> open = hours.ofMall(plan, state.day());
        return open.isEmpty() ? Optional.empty() : Optional.of(open.getLast().closes());
    }

    private static Board.Totals totals(MallPlan plan, HallState state, List<Board.Desk> desks) {
        List<Duration> waits = state.stops()
                .filter(stop -> stop.state() == StopState.WAITING && stop.free())
                .map(stop -> stop.waited(state.at()))
                .sorted()
                .toList();
        return new Board.Totals(
                state.inside(),
                plan.mall().hallCapacity(),
                state.visits().size() - state.inside(),
                state.visits().values().stream()
                        .filter(visit -> !visit.open().isEmpty() && visit.busy().isEmpty())
                        .count(),
                state.stops().filter(stop -> stop.state() == StopState.SERVING).count(),
                waits.isEmpty() ? Duration.ZERO : waits.get(waits.size() / 2),
                desks.stream().filter(desk -> desk.officer().isPresent()).count(),
                desks.stream()
                        .filter(desk -> desk.state() != Board.State.CLOSED)
                        .count());
    }

    private static Board.Line line(
            QueueBook book, HallState state, Optional<Forecasts.Outlook> forecast, List<Board.Desk> desks, UUID queue) {
        List<LiveStop> waiting = state.waiting(queue);
        HallState.Issued issued = state.issued().get(queue);
        return new Board.Line(
                book.queue(queue),
                waiting.size(),
                waiting.stream()
                        .filter(LiveStop::free)
                        .map(stop -> stop.waited(state.at()))
                        .max(Comparator.naturalOrder()),
                forecast.map(outlook -> outlook.forecast()
                                .whenFree(queue, false, outlook.state().at(), outlook.issued(queue)))
                        .filter(call -> call.isToday()),
                issued == null ? 0 : issued.count(),
                issued == null ? book.queue(queue).contingent() : issued.contingent(),
                desks.stream()
                        .filter(desk -> desk.officer().isPresent()
                                && book.forCounter(desk.counter().id()).contains(queue))
                        .count(),
                Optional.ofNullable(state.pauses().get(queue)));
    }

    /** Whose queue has no hours left today. Before the first opening nobody is one. */
    private List<Board.Holder> holders(MallPlan plan, QueueBook book, HallState state) {
        return state.visits().values().stream()
                .flatMap(visit -> visit.open().stream()
                        .filter(stop -> !stop.state().isBusy() && isOver(plan, book, state, stop.queue()))
                        .map(stop -> new Board.Holder(visit, stop)))
                .toList();
    }

    private boolean isOver(MallPlan plan, QueueBook book, HallState state, UUID queue) {
        return hours.closing(plan, book, queue, state.day())
                .filter(last -> last.isAfter(state.at()))
                .isEmpty();
    }
}
