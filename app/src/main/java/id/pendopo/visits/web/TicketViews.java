package id.pendopo.visits.web;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.directory.Counter;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.text.Bilingual;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.estimate.CallEstimate;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.hall.TicketPromises;
import id.pendopo.visits.reception.Promises;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.visitor.Ahead;
import id.pendopo.visits.visitor.BeLate;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a visit with its visitor's eyes. */
@Component
class TicketViews {
    private final Catalog catalog;
    private final QueueBooks books;
    private final Forecasts forecasts;
    private final Ahead ahead;
    private final TicketPromises promises;
    private final Promises moved;

    TicketViews(
            Catalog catalog,
            QueueBooks books,
            Forecasts forecasts,
            Ahead ahead,
            TicketPromises promises,
            Promises moved) {
        this.catalog = catalog;
        this.books = books;
        this.forecasts = forecasts;
        this.ahead = ahead;
        this.promises = promises;
        this.moved = moved;
    }

    /** As things stand now. */
    TicketView of(MallPlan plan, LiveVisit visit) {
        return of(plan, visit, Map.of());
    }

    /** With the times that were told when the number was taken: the kiosk's screen and its paper say the same. */
    TicketView asPromised(MallPlan plan, LiveVisit visit) {
        return of(plan, visit, promises.of(visit.id()));
    }

    private TicketView of(MallPlan plan, LiveVisit visit, Map<UUID, CallEstimate> promised) {
        QueueBook book = books.of(plan.mall().id());
        Map<UUID, Service> services = catalog.services(plan.mall().id());
        Optional<Forecasts.Outlook> outlook = visit.isOpen() ? Optional.of(outlook(plan, visit)) : Optional.empty();
        Map<UUID, CallEstimate> calls = new HashMap<>();
        outlook.ifPresent(known -> visit.open()
                .forEach(stop -> known.forecast().call(stop.id()).ifPresent(call -> calls.put(stop.id(), call))));
        promised.forEach((stop, call) -> calls.computeIfPresent(stop, (id, now) -> call));
        LiveStop next = visit.busy().isPresent() ? null : next(visit, calls);
        List<TicketView.Line> lines =
                new TicketLines(plan, book, services, visit, moved.days(visit)).lines(next, calls);
        Optional<TicketView.Coming> coming = outlook.flatMap(known -> coming(visit, next, lines, known));
        TicketView.Face face = face(visit, coming, outlook, book);
        return new TicketView(
                visit.number().toString(),
                face,
                visit.group() != null,
                visit.groundFloor(),
                visit.arrivedAt(),
                visit.stops().stream()
                        .map(LiveStop::endedAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder()),
                visit.stops().stream().map(LiveStop::waited).reduce(Duration.ZERO, Duration::plus),
                lines,
                coming,
                here(plan, book, services, visit, lines),
                visit.open().stream()
                        .map(LiveStop::holdUntil)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder()),
                face.waits() && visit.lastCallTakenBack(),
                prepare(plan, services, visit, face),
                fees(services, visit),
                actions(plan, visit, lines));
    }

    /** A visit that has changed since the last forecast needs a newer one, one that is younger a new one. */
    private Forecasts.Outlook outlook(MallPlan plan, LiveVisit visit) {
        Forecasts.Outlook late = forecasts.lately(plan.mall().id());
        if (visit.equals(late.state().visits().get(visit.id()))) {
            return late;
        }
        Forecasts.Outlook recent = forecasts.recently(plan.mall().id());
        return recent.state().visits().containsKey(visit.id())
                ? recent
                : forecasts.now(plan.mall().id());
    }

    private static @Nullable LiveStop next(LiveVisit visit, Map<UUID, CallEstimate> calls) {
        return visit.stops().stream()
                .filter(stop -> stop.state() == StopState.WAITING)
                .min(Comparator.comparing((LiveStop stop) -> calls.getOrDefault(stop.id(), CallEstimate.NOT_TODAY)
                                .median())
                        .thenComparing(LiveStop::ordinal))
                .orElse(null);
    }

    private static Optional<TicketView.Coming> coming(
            LiveVisit visit, @Nullable LiveStop next, List<TicketView.Line> lines, Forecasts.Outlook outlook) {
        if (next == null) {
            return Optional.empty();
        }
        Instant now = outlook.state().at();
        TicketView.Line line =
                lines.stream().filter(TicketView.Line::next).findFirst().orElseThrow();
        Instant call = line.call().map(CallEstimate::median).orElse(Instant.MAX);
        long people = outlook.state().waiting(next.queue()).stream()
                .filter(other -> !other.visit().equals(visit.id()))
                .filter(other -> outlook.forecast()
                        .call(other.id())
                        .map(estimate -> estimate.median().isBefore(call))
                        .orElse(false))
                .count();
        long past = Math.max(0, Duration.between(visit.arrivedAt(), now).toSeconds());
        long left = call.equals(Instant.MAX)
                ? 0
                : Math.max(0, Duration.between(now, call).toSeconds());
        int progress = call.equals(Instant.MAX) ? 0 : (int) (100 * (past + 1) / (past + left + 1));
        boolean upstairs = !visit.groundFloor()
                && line.place().isOnOneFloor()
                && !line.place().isOn(visit.floor());
        return Optional.of(new TicketView.Coming(line, line.call(), (int) people, progress, upstairs));
    }

    private static TicketView.Face face(
            LiveVisit visit, Optional<TicketView.Coming> coming, Optional<Forecasts.Outlook> outlook, QueueBook book) {
        if (!visit.isOpen()) {
            return over(visit);
        }
        Optional<LiveStop> busy = visit.busy();
        if (busy.isPresent()) {
            return busy.get().state() == StopState.CALLED ? TicketView.Face.CALLED : TicketView.Face.SERVING;
        }
        if (coming.isEmpty()) {
            return TicketView.Face.AWAY;
        }
        if (visit.outside()) {
            return TicketView.Face.OUTSIDE;
        }
        Duration notice = book.rules().walkIn();
        boolean near = outlook.isPresent()
                && coming.get()
                        .call()
                        .map(call -> call.median()
                                .isBefore(outlook.get().state().at().plus(notice)))
                        .orElse(false);
        return near ? TicketView.Face.SOON : TicketView.Face.WAITING;
    }

    private static TicketView.Face over(LiveVisit visit) {
        return switch (visit.state()) {
            case "LEFT" -> TicketView.Face.LEFT;
            case "VOIDED" -> TicketView.Face.VOIDED;
            case "RESCHEDULED" -> TicketView.Face.RESCHEDULED;
            default -> ended(visit.stops());
        };
    }

    /** What the visitor still has to do comes first. */
    private static TicketView.Face ended(List<LiveStop> stops) {
        if (stops.stream().anyMatch(stop -> stop.state() == StopState.NO_SHOW)) {
            return TicketView.Face.MISSED;
        }
        if (stops.stream().anyMatch(TicketViews::lacksPapers)) {
            return TicketView.Face.INCOMPLETE;
        }
        if (stops.stream().anyMatch(stop -> Outcome.CANNOT_SERVE.name().equals(stop.outcome()))) {
            return TicketView.Face.UNSERVED;
        }
        return stops.stream().anyMatch(stop -> stop.state() == StopState.RESCHEDULED)
                ? TicketView.Face.RESCHEDULED
                : TicketView.Face.DONE;
    }

    private static boolean lacksPapers(LiveStop stop) {
        return Outcome.INCOMPLETE.name().equals(stop.outcome());
    }

    /** For what is still ahead; after the visit, for what has to be brought complete another time. */
    private static List<TicketView.ToPrepare> prepare(
            MallPlan plan, Map<UUID, Service> services, LiveVisit visit, TicketView.Face face) {
        return face == TicketView.Face.INCOMPLETE
                ? Requirements.of(visit.stops().stream()
                        .filter(TicketViews::lacksPapers)
                        .map(stop -> services.get(stop.service()))
                        .filter(Objects::nonNull)
                        .toList())
                : Requirements.of(plan, services, visit);
    }

    private static Optional<TicketView.Here> here(
            MallPlan plan, QueueBook book, Map<UUID, Service> services, LiveVisit visit, List<TicketView.Line> lines) {
        return visit.busy().flatMap(stop -> {
            UUID at = stop.counter();
            Counter counter = at == null ? null : plan.counters().get(at);
            Instant since = stop.startedAt() == null ? stop.calledAt() : stop.startedAt();
            if (counter == null || since == null) {
                return Optional.empty();
            }
            Service service = services.get(stop.service());
            return lines.stream()
                    .filter(line -> line.id().equals(stop.id()))
                    .findFirst()
                    .map(line -> new TicketView.Here(
                            line,
                            counter.number(),
                            since,
                            stop.recalls() + 1,
                            book.rules().recallLimit(),
                            service == null ? 0 : service.minutes()));
        });
    }

    private static List<TicketView.Fee> fees(Map<UUID, Service> services, LiveVisit visit) {
        return visit.stops().stream()
                .filter(stop -> stop.state().isOpen() || stop.state() == StopState.SERVED)
                .map(stop -> services.get(stop.service()))
                .filter(Objects::nonNull)
                .flatMap(service -> fee(service).stream())
                .distinct()
                .toList();
    }

    /** Empty when the service is free. */
    static Optional<TicketView.Fee> fee(Service service) {
        return service.feeKind() == Service.FeeKind.FREE
                ? Optional.empty()
                : Optional.of(new TicketView.Fee(
                        Requirements.name(service),
                        service.feeKind(),
                        service.feeRupiah() == null ? 0 : service.feeRupiah(),
                        new Bilingual(service.feeNoteId(), service.feeNoteEn())));
    }

    private TicketView.Actions actions(MallPlan plan, LiveVisit visit, List<TicketView.Line> lines) {
        boolean serving = visit.stops().stream().anyMatch(stop -> stop.state() == StopState.SERVING);
        return new TicketView.Actions(
                visit.isOpen() && !BeLate.delayable(visit).isEmpty(),
                visit.isOpen() && reorderable(plan, visit, lines),
                visit.isOpen() && !serving);
    }

    /** Whether any two neighbours may change places, or the visitor's own order be given up. */
    private boolean reorderable(MallPlan plan, LiveVisit visit, List<TicketView.Line> lines) {
        List<UUID> order = ExpectedOrder.movable(visit, lines);
        return order.size() > 1
                && (visit.ownOrder()
                        || IntStream.range(1, order.size())
                                .anyMatch(i -> !ahead.needs(plan.mall().id(), visit, order.get(i))
                                        .contains(order.get(i - 1))));
    }
}
