package id.pendopo.visits.web;

import id.pendopo.directory.Agency;
import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.directory.OpenSpan;
import id.pendopo.platform.text.Moments;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.hall.CalledIn;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.Halls;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.RecentCalls;
import id.pendopo.visits.hall.ServingHours;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.hall.TicketNumber;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.web.DisplayScreen.AgencyRow;
import id.pendopo.visits.web.DisplayScreen.Call;
import id.pendopo.visits.web.DisplayScreen.Ready;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what a display shows. */
@Component
class DisplayScreens {
    /** How long a call flashes. */
    static final Duration FRESH = Duration.ofSeconds(10);
    /** How long before the expected call, walking not counted, people on other floors are told to set out. */
    private static final Duration SET_OUT = Duration.ofMinutes(4);

    private static final Duration CALLED_IN_SHOWN = Duration.ofMinutes(5);
    /** Whoever is wanted is shown in turn, however many are called at once. */
    private static final int CALLS = 60;

    private static final int READY = 4;

    private final Halls halls;
    private final Directory directory;
    private final QueueBooks books;
    private final RecentCalls calls;
    private final CalledIn calledIn;
    private final Forecasts forecasts;
    private final ServingHours hours;
    private final AgencyRows agencies;

    DisplayScreens(
            Halls halls,
            Directory directory,
            QueueBooks books,
            RecentCalls calls,
            CalledIn calledIn,
            Forecasts forecasts,
            ServingHours hours,
            AgencyRows agencies) {
        this.halls = halls;
        this.directory = directory;
        this.books = books;
        this.calls = calls;
        this.calledIn = calledIn;
        this.forecasts = forecasts;
        this.hours = hours;
        this.agencies = agencies;
    }

    /** The zone as the mall spells it; empty when no counter is there. */
    Optional<String> zone(UUID mall, String asked) {
        return asked.isEmpty() ? Optional.of("") : directory.plan(mall).area(asked);
    }

    DisplayScreen recently(UUID mall, String zone, Page page) {
        HallState state = halls.recently(mall);
        MallPlan plan = directory.plan(mall);
        List<UUID> here = plan.counters().values().stream()
                .filter(counter -> counter.isIn(zone))
                .map(Counter::id)
                .toList();
        Instant morning = state.day().atStartOfDay(plan.mall().zone()).toInstant();
        List<RecentCalls.Call> latest = lastOfEach(calls.of(here, morning, CALLS));
        Optional<UUID> newest =
                latest.stream().findFirst().filter(RecentCalls.Call::wanted).map(RecentCalls.Call::stop);
        List<AgencyRow> rows = agencies.of(plan, books.of(mall), state, zone, newest, page);
        return new DisplayScreen(
                page,
                zone,
                latest.stream().map(call -> call(plan, call, state.at(), page)).toList(),
                AgencyPages.of(rows),
                ready(plan, state, here),
                comeIn(plan, state),
                rest(plan, state, page));
    }

    /** Who was called on to another counter must not read the old one beside it. */
    private static List<RecentCalls.Call> lastOfEach(List<RecentCalls.Call> latest) {
        Set<TicketNumber> shown = new HashSet<>();
        return latest.stream()
                .filter(call -> shown.add(call.number()))
                .limit(CALLS)
                .toList();
    }

    private static Call call(MallPlan plan, RecentCalls.Call call, Instant now, Page page) {
        Counter counter = Objects.requireNonNull(plan.counters().get(call.counter()));
        Agency agency = plan.agencies().get(counter.agency());
        return new Call(
                call.stop().toString(),
                call.times(),
                call.number().toString(),
                counter.number(),
                agency == null ? "" : agency.shortName(),
                counter.floor(),
                page.time(call.at()),
                call.wanted(),
                call.wanted() && call.at().plus(FRESH).isAfter(now));
    }

    private List<Ready> ready(MallPlan plan, HallState state, List<UUID> here) {
        Forecasts.Outlook outlook = forecasts.lately(state.mall());
        QueueBook book = books.of(state.mall());
        Set<UUID> agenciesHere = new HashSet<>();
        here.forEach(id ->
                agenciesHere.add(Objects.requireNonNull(plan.counters().get(id)).agency()));
        return state.stops()
                .filter(stop ->
                        stop.state() == StopState.WAITING && stop.free() && agenciesHere.contains(stop.agency()))
                .filter(stop -> mustClimb(state.visitOf(stop), Signpost.of(plan, book, stop)))
                .filter(stop -> outlook.forecast()
                        .call(stop.id())
                        .filter(call -> !call.median().isAfter(state.at().plus(way(plan, state.visitOf(stop), stop))))
                        .isPresent())
                .sorted(Comparator.comparing(LiveStop::placeAt).thenComparing(LiveStop::no))
                .limit(READY)
                .map(stop -> new Ready(
                        state.visitOf(stop).number().toString(),
                        Signpost.of(plan, book, stop).spots().stream()
                                .map(spot -> Integer.toString(spot.floor()))
                                .collect(Collectors.joining("/")),
                        Optional.ofNullable(plan.agencies().get(stop.agency()))
                                .map(Agency::shortName)
                                .orElse("")))
                .toList();
    }

    private static boolean mustClimb(LiveVisit visit, Signpost place) {
        return !visit.groundFloor() && !place.spots().isEmpty() && !place.isOn(visit.floor());
    }

    private static Duration way(MallPlan plan, LiveVisit visit, LiveStop stop) {
        return SET_OUT.plus(plan.mall().walkPerFloor().multipliedBy(Math.abs(visit.floor() - stop.floor())));
    }

    private List<String> comeIn(MallPlan plan, HallState state) {
        Set<UUID> asked =
                calledIn.since(state, plan.mall().hallCapacity(), state.at().minus(CALLED_IN_SHOWN));
        return state.visits().values().stream()
                .filter(visit -> asked.contains(visit.id()))
                .map(visit -> visit.number().toString())
                .limit(READY)
                .toList();
    }

    /** Outside the hours, once nobody is at a counter any more: what, and when it opens again. */
    private List<String> rest(MallPlan plan, HallState state, Page page) {
        List<OpenSpan> today = hours.ofMall(plan, state.day());
        LocalTime now = LocalTime.ofInstant(state.at(), plan.mall().zone());
        boolean before =
                !today.isEmpty() && now.isBefore(today.getFirst().opens().minusMinutes(10));
        boolean after = today.isEmpty() || !now.isBefore(today.getLast().closes());
        boolean anybody = state.stops().anyMatch(stop -> stop.state().isBusy())
                || !state.visits().isEmpty();
        if (anybody || !(before || after)) {
            return List.of();
        }
        if (before) {
            return List.of(
                    page.t("display.welcome"),
                    page.t(
                            "display.rest-opens",
                            "time",
                            page.time(today.getFirst().opens())));
        }
        String next = state.day()
                .plusDays(1)
                .datesUntil(state.day().plusDays(14))
                .filter(day -> !plan.mallHours(day).isEmpty())
                .findFirst()
                .map(day -> page.t(
                        "display.rest-again",
                        "day",
                        Moments.weekday(page.lang(), day),
                        "time",
                        page.time(plan.mallHours(day).getFirst().opens())))
                .orElse("");
        return List.of(page.t(today.isEmpty() ? "display.rest-closed" : "display.rest-over"), next);
    }
}
