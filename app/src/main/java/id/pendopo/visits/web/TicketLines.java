package id.pendopo.visits.web;

import id.pendopo.catalog.Service;
import id.pendopo.directory.Agency;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.text.Bilingual;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.estimate.CallEstimate;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.setup.QueueBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stops of one visit as lines of a journey.
 *
 * @param moved by stop: the day on which it is promised instead
 */
record TicketLines(
        MallPlan plan, QueueBook book, Map<UUID, Service> services, LiveVisit visit, Map<UUID, LocalDate> moved) {
    /** @param next the stop that is expected to be called next */
    List<TicketView.Line> lines(@Nullable LiveStop next, Map<UUID, CallEstimate> calls) {
        List<TicketView.Line> lines = new ArrayList<>();
        for (LiveStop stop : ExpectedOrder.of(visit, id -> Optional.ofNullable(calls.get(id)))) {
            lines.add(line(stop, lines.size() + 1, stop == next, Optional.ofNullable(calls.get(stop.id()))));
        }
        return lines;
    }

    private TicketView.Line line(LiveStop stop, int no, boolean next, Optional<CallEstimate> call) {
        Service service = services.get(stop.service());
        boolean issued = Outcome.ISSUED.name().equals(stop.outcome());
        return new TicketView.Line(
                stop.id(),
                no,
                stop.state(),
                next,
                name(stop),
                agency(stop),
                Signpost.of(plan, book, stop),
                stop.quantity(),
                call.filter(CallEstimate::isToday),
                Optional.ofNullable(stop.endedAt()),
                stop.state() == StopState.SERVED && stop.outcome() != null && !issued ? stop.outcome() : "",
                Optional.ofNullable(moved.get(stop.id())),
                issued && service != null && !service.productId().isEmpty()
                        ? Optional.of(new Bilingual(service.productId(), service.productEn()))
                        : Optional.empty(),
                stop.after().stream()
                        .flatMap(id -> visit.stop(id).stream())
                        .filter(other -> other.state().isOpen())
                        .map(this::name)
                        .toList());
    }

    /** The service's name; the queue's where the mall offers the service no longer. */
    Bilingual name(LiveStop stop) {
        Service service = services.get(stop.service());
        if (service != null) {
            return Requirements.name(service);
        }
        var queue = book.queues().get(stop.queue());
        return queue == null ? new Bilingual("–", "–") : new Bilingual(queue.nameId(), queue.nameEn());
    }

    private String agency(LiveStop stop) {
        Agency agency = plan.agencies().get(stop.agency());
        return agency == null ? "" : agency.shortName();
    }
}
