package id.pendopo.visits.web;

import id.pendopo.visits.estimate.CallEstimate;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.visitor.Ahead;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** One order of a visit's stops for everybody who looks at it: phone, kiosk, paper, reception and counter. */
final class ExpectedOrder {
    private ExpectedOrder() {}

    /** What is over, what goes on, then what comes: in the visitor's own order, else as it will be called. */
    static List<LiveStop> of(LiveVisit visit, Function<UUID, Optional<CallEstimate>> calls) {
        Comparator<LiveStop> phase = Comparator.comparing(
                stop -> !stop.state().isOpen() ? 0 : stop.state().isBusy() ? 1 : 2);
        Comparator<LiveStop> ended =
                Comparator.comparing(LiveStop::endedAt, Comparator.nullsLast(Comparator.naturalOrder()));
        Comparator<LiveStop> call = Comparator.comparing(stop -> visit.ownOrder()
                ? Instant.MAX
                : calls.apply(stop.id()).orElse(CallEstimate.NOT_TODAY).median());
        return visit.stops().stream()
                .sorted(phase.thenComparing(ended).thenComparing(call).thenComparing(LiveStop::ordinal))
                .toList();
    }

    /** What of it can still be put into another order. */
    static List<UUID> movable(LiveVisit visit, Function<UUID, Optional<CallEstimate>> calls) {
        List<LiveStop> movable = Ahead.movable(visit);
        return of(visit, calls).stream()
                .filter(movable::contains)
                .map(LiveStop::id)
                .toList();
    }

    /** The same of lines that stand in this order already. */
    static List<UUID> movable(LiveVisit visit, List<TicketView.Line> lines) {
        List<UUID> movable = Ahead.movable(visit).stream().map(LiveStop::id).toList();
        return lines.stream().map(TicketView.Line::id).filter(movable::contains).toList();
    }
}
