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
import java.util.stream.Stream;

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
    static List<UUID> movable(LiveVisit visit, List<TicketView.Line> lines) {
        return movable(visit, lines.stream().map(TicketView.Line::id));
    }

    /** @param shown all stops, in the order in which they stand already */
    static List<UUID> movable(LiveVisit visit, Stream<UUID> shown) {
        List<UUID> movable = Ahead.movable(visit).stream().map(LiveStop::id).toList();
        return shown.filter(movable::contains).toList();
    }
}
