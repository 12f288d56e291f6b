package id.pendopo.visits.web;

import id.pendopo.directory.Agency;
import id.pendopo.directory.Counter;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.text.Moments;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.LiveSession;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.ServingHours;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.tickets.Offer;
import id.pendopo.visits.tickets.Offers;
import id.pendopo.visits.tickets.Wait;
import id.pendopo.visits.web.DisplayScreen.AgencyRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The truth about each agency: whom it serves, how many wait, about how long; or why it doesn't, and until when. */
@Component
class AgencyRows {
    private static final int DAYS_AHEAD = 14;

    private final Forecasts forecasts;
    private final Offers offers;
    private final ServingHours hours;

    AgencyRows(Forecasts forecasts, Offers offers, ServingHours hours) {
        this.forecasts = forecasts;
        this.offers = offers;
        this.hours = hours;
    }

    List<AgencyRow> of(MallPlan plan, QueueBook book, HallState state, String zone, Optional<UUID> newest, Page page) {
        Map<UUID, Offer> open = offers.of(plan, book, forecasts.recently(state.mall()));
        return plan.agencies().values().stream()
                .filter(agency -> !counters(plan, agency, zone).isEmpty())
                .sorted(Comparator.comparingInt((Agency agency) -> first(plan, agency)))
                .map(agency -> row(plan, book, state, open, agency, newest, page))
                .toList();
    }

    private static List<Counter> counters(MallPlan plan, Agency agency, String zone) {
        return plan.counters().values().stream()
                .filter(counter -> counter.active() && counter.agency().equals(agency.id()))
                .filter(counter -> counter.isIn(zone))
                .toList();
    }

    private static int first(MallPlan plan, Agency agency) {
        return counters(plan, agency, "").stream()
                .mapToInt(Counter::number)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private AgencyRow row(
            MallPlan plan,
            QueueBook book,
            HallState state,
            Map<UUID, Offer> offers,
            Agency agency,
            Optional<UUID> newest,
            Page page) {
        List<Queue> queues = book.queues().values().stream()
                .filter(queue -> queue.active() && queue.agency().equals(agency.id()))
                .toList();
        int waiting = queues.stream()
                .mapToInt(queue -> state.waiting(queue.id()).size())
                .sum();
        Optional<LiveStop> serving = state.stops()
                .filter(stop -> stop.state().isBusy() && stop.agency().equals(agency.id()) && stop.calledAt() != null)
                .max(Comparator.comparing(stop -> java.util.Objects.requireNonNull(stop.calledAt())));
        boolean call = serving.map(LiveStop::id).equals(newest) && newest.isPresent();
        if (serving.isEmpty()) {
            Optional<Closed> closed = closed(plan, state, agency, queues, page);
            if (closed.isPresent()) {
                return new AgencyRow(
                        agency.shortName(),
                        closed.get().word(),
                        true,
                        false,
                        waiting,
                        "",
                        closed.get().note());
            }
        }
        String now =
                serving.map(stop -> state.visitOf(stop).number().toString()).orElse("–");
        return new AgencyRow(
                agency.shortName(),
                now,
                false,
                call,
                waiting,
                wait(of(offers, queues), waiting, page),
                stopped(state, queues, page));
    }

    private static List<Offer> of(Map<UUID, Offer> offers, List<Queue> queues) {
        return queues.stream()
                .flatMap(queue -> Optional.ofNullable(offers.get(queue.id())).stream())
                .toList();
    }

    private static String wait(List<Offer> offers, int waiting, Page page) {
        return waiting == 0
                ? ""
                : Wait.of(offers).map(wait -> words(wait, page)).orElse("");
    }

    private static String words(Wait wait, Page page) {
        if (wait.isAtOnce()) {
            return page.t("display.at-once");
        }
        if (wait.isFromNow()) {
            return page.t("display.up-to", "to", wait.to());
        }
        return wait.isRange()
                ? page.t("display.range", "from", wait.from(), "to", wait.to())
                : page.t("display.minutes", "n", wait.to());
    }

    /** Whoever waits is still called, but nobody else gets a number. */
    private static String stopped(HallState state, List<Queue> queues, Page page) {
        List<HallState.Pause> pauses = queues.stream()
                .flatMap(queue -> Optional.ofNullable(state.pauses().get(queue.id())).stream())
                .toList();
        if (pauses.isEmpty()) {
            return "";
        }
        if (pauses.size() < queues.size()) {
            return page.t("display.stopped-partly");
        }
        return until(pauses)
                .map(time -> page.t("display.stopped-until", "time", page.time(time)))
                .orElse(page.t("display.stopped"));
    }

    /** When the first of them ends; nothing while none of them has an end. */
    private static Optional<Instant> until(List<HallState.Pause> pauses) {
        return pauses.stream().flatMap(pause -> pause.until().stream()).min(Comparator.naturalOrder());
    }

    private record Closed(String word, String note) {}

    private Optional<Closed> closed(MallPlan plan, HallState state, Agency agency, List<Queue> queues, Page page) {
        Instant now = state.at();
        List<ServingHours.Span> today = counters(plan, agency, "").stream()
                .flatMap(counter -> hours.of(plan, counter.id(), state.day()).stream())
                .toList();
        if (today.stream().noneMatch(span -> span.holds(now))) {
            return Optional.of(outsideHours(plan, state, agency, today, page));
        }
        if (!queues.isEmpty()
                && queues.stream().allMatch(queue -> state.pauses().containsKey(queue.id()))) {
            HallState.Pause pause = java.util.Objects.requireNonNull(
                    state.pauses().get(queues.getFirst().id()));
            // The time first: a long reason is cut off at the tile's edge.
            String until = pause.until()
                    .map(time -> page.t("display.again", "time", page.time(time)) + " · ")
                    .orElse("");
            return Optional.of(new Closed(page.t("display.paused"), until + page.t("public-reason." + pause.reason())));
        }
        return unmanned(plan, state, agency, page);
    }

    private static Closed outsideHours(
            MallPlan plan, HallState state, Agency agency, List<ServingHours.Span> today, Page page) {
        Optional<Instant> later = today.stream()
                .map(ServingHours.Span::from)
                .filter(from -> from.isAfter(state.at()))
                .min(Comparator.naturalOrder());
        boolean opened = today.stream().anyMatch(span -> !span.to().isAfter(state.at()));
        if (later.isPresent()) {
            String word = page.t(opened ? "display.break" : "display.not-yet");
            return new Closed(word, page.t(opened ? "display.again" : "display.opens", "time", page.time(later.get())));
        }
        String next = nextDay(plan, state.day(), agency, page);
        String why = plan.notice(agency.id(), state.day())
                .map(notice -> page.of(notice.reasonId(), notice.reasonEn()))
                .filter(reason -> !reason.isBlank() && !opened)
                .map(reason -> reason + (next.isEmpty() ? "" : " · "))
                .orElse("");
        return new Closed(page.t(opened ? "display.over" : "display.closed"), why + next);
    }

    /** Such as "buka Kamis 08.00"; empty when it does not open within two weeks. */
    static String nextDay(MallPlan plan, LocalDate today, Agency agency, Page page) {
        return today.plusDays(1)
                .datesUntil(today.plusDays(DAYS_AHEAD))
                .filter(day -> !plan.agencyHours(agency.id(), day).isEmpty())
                .findFirst()
                .map(day -> page.t(
                        "display.opens-day",
                        "day",
                        Moments.weekday(page.lang(), day),
                        "time",
                        page.time(plan.agencyHours(agency.id(), day).getFirst().opens())))
                .orElse("");
    }

    private static Optional<Closed> unmanned(MallPlan plan, HallState state, Agency agency, Page page) {
        List<LiveSession> sessions = counters(plan, agency, "").stream()
                .flatMap(counter -> state.session(counter.id()).stream())
                .toList();
        if (sessions.isEmpty()) {
            return Optional.of(new Closed(page.t("display.unmanned"), page.t("display.ask-reception")));
        }
        if (sessions.stream().allMatch(session -> session.state() == LiveSession.State.BREAK)) {
            String until = sessions.stream()
                    .flatMap(session -> Optional.ofNullable(session.breakUntil()).stream())
                    .min(Comparator.naturalOrder())
                    .map(time -> page.t("display.again", "time", page.time(time)))
                    .orElse("");
            return Optional.of(new Closed(page.t("display.break"), until));
        }
        return Optional.empty();
    }
}
