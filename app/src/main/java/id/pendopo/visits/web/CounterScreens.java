package id.pendopo.visits.web;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.directory.Agency;
import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.calling.Choice;
import id.pendopo.visits.calling.Reason;
import id.pendopo.visits.counter.CounterDay;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.Halls;
import id.pendopo.visits.hall.LiveSession;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.ServingHours;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.web.CounterScreen.InLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what an officer sees. */
@Component
class CounterScreens {
    private static final int LOOK_AHEAD = 8;
    private static final int AWAY_AT_MOST = 6;
    private static final int MISSED_AT_MOST = 6;

    private final Halls halls;
    private final Directory directory;
    private final Catalog catalog;
    private final QueueBooks books;
    private final ServingHours hours;
    private final CounterDay today;
    private final AtDeskReader desk;

    CounterScreens(
            Halls halls,
            Directory directory,
            Catalog catalog,
            QueueBooks books,
            ServingHours hours,
            CounterDay today,
            AtDeskReader desk) {
        this.halls = halls;
        this.directory = directory;
        this.catalog = catalog;
        this.books = books;
        this.hours = hours;
        this.today = today;
        this.desk = desk;
    }

    /** As it is now. */
    CounterScreen now(UUID mall, LiveSession session, Page page, KeyMap keys) {
        return of(halls.now(mall), session, page, keys);
    }

    /** As it was within the last second; empty when nobody sits there any more. */
    Optional<CounterScreen> recently(UUID mall, UUID counter, Page page, KeyMap keys) {
        HallState state = halls.recently(mall);
        return state.session(counter).map(session -> of(state, session, page, keys));
    }

    private CounterScreen of(HallState state, LiveSession session, Page page, KeyMap keys) {
        MallPlan plan = directory.plan(state.mall());
        QueueBook book = books.of(state.mall());
        Counter counter = Objects.requireNonNull(plan.counters().get(session.counter()));
        Agency agency = Objects.requireNonNull(plan.agencies().get(counter.agency()));
        List<UUID> queues = book.forCounter(counter.id());
        Instant morning = state.day().atStartOfDay(plan.mall().zone()).toInstant();
        Map<UUID, LiveStop> callable = CallingOrder.callable(state, book, counter.id()).stream()
                .collect(Collectors.toMap(LiveStop::id, Function.identity()));
        List<LiveStop> away = CallingOrder.away(state, book, counter.id());
        return new CounterScreen(
                page,
                counter,
                agency,
                session,
                keys,
                closes(plan, counter, state),
                book.rules(),
                state.at(counter.id()).map(stop -> desk.read(plan, book, state, stop, page)),
                line(plan, state, book, callable, away, counter.id(), page),
                callable.size(),
                away.size(),
                callable.values().stream()
                        .mapToLong(stop -> minutes(stop, state.at()))
                        .max()
                        .orElse(0),
                toHand(plan, state, callable, page),
                today.tally(
                        counter.id(),
                        queues.isEmpty() ? counter.id() : queues.getFirst(),
                        state.day(),
                        morning,
                        book.rules().targetWait()),
                today.missed(counter.id(), morning, MISSED_AT_MOST));
    }

    private @Nullable Instant closes(MallPlan plan, Counter counter, HallState state) {
        return hours.of(plan, counter.id(), state.day()).stream()
                .map(ServingHours.Span::to)
                .filter(to -> to.isAfter(state.at()))
                .findFirst()
                .orElse(null);
    }

    private List<InLine> line(
            MallPlan plan,
            HallState state,
            QueueBook book,
            Map<UUID, LiveStop> callable,
            List<LiveStop> away,
            UUID counter,
            Page page) {
        List<InLine> line = new ArrayList<>();
        for (Choice choice : CallingOrder.of(state, book, counter, LOOK_AHEAD)) {
            LiveStop stop = Objects.requireNonNull(callable.get(choice.stopId()));
            line.add(inLine(plan, state, stop, why(page, choice), page));
        }
        away.stream()
                .sorted(Comparator.comparing((LiveStop stop) -> stop.state() != StopState.PARKED)
                        .thenComparing(LiveStop::placeAt)
                        .thenComparing(LiveStop::no))
                .limit(AWAY_AT_MOST)
                .forEach(stop -> line.add(inLine(plan, state, stop, whereabouts(plan, state, stop, page), page)));
        return line;
    }

    /** A turn by arrival explains itself: only others are given a reason. */
    private static String why(Page page, Choice choice) {
        return choice.reason() instanceof Reason.Arrival ? "" : CallReasons.of(page, choice.reason());
    }

    private List<InLine> toHand(MallPlan plan, HallState state, Map<UUID, LiveStop> callable, Page page) {
        return callable.values().stream()
                .sorted(Comparator.comparing(LiveStop::placeAt).thenComparing(LiveStop::no))
                .map(stop -> inLine(plan, state, stop, "", page))
                .toList();
    }

    private InLine inLine(MallPlan plan, HallState state, LiveStop stop, String note, Page page) {
        Service service = catalog.services(plan.mall().id()).get(stop.service());
        String name = service == null ? "" : page.of(service.nameId(), service.nameEn());
        boolean away = !stop.free();
        String what = stop.quantity() > 1 ? page.t("counter.quantity-of", "service", name, "n", stop.quantity()) : name;
        return new InLine(
                stop.id(),
                stop.visit(),
                state.visitOf(stop).number().toString(),
                what,
                away ? null : minutes(stop, state.at()),
                note,
                away,
                stop.state() == StopState.PARKED);
    }

    private static String whereabouts(MallPlan plan, HallState state, LiveStop stop, Page page) {
        return switch (stop.state()) {
            case PARKED ->
                page.t("counter.away-parked", "time", stop.holdUntil() == null ? "–" : page.time(stop.holdUntil()));
            case BLOCKED -> page.t("counter.away-blocked");
            case WAITING, CALLED, SERVING, SERVED, NO_SHOW, CANCELLED, TRANSFERRED, RESCHEDULED ->
                state.visitOf(stop)
                        .busy()
                        .map(busy -> plan.agencies().get(busy.agency()))
                        .map(agency -> page.t("counter.away-elsewhere", "agency", agency.shortName()))
                        .orElseGet(() -> page.t("counter.away"));
        };
    }

    static long minutes(LiveStop stop, Instant now) {
        Duration waited = stop.waited(now);
        return waited.toMinutes();
    }
}
