package id.pendopo.visits.web;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.directory.Agency;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.estimate.CallEstimate;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.web.CounterScreen.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A visit's journey as the officer reads it: what others did, what is now, what comes next and about when. */
@Component
class JourneySteps {
    private final Catalog catalog;
    private final Forecasts forecasts;
    private final CounterNumbers counters;

    JourneySteps(Catalog catalog, Forecasts forecasts, CounterNumbers counters) {
        this.catalog = catalog;
        this.forecasts = forecasts;
        this.counters = counters;
    }

    List<Step> of(MallPlan plan, HallState state, LiveVisit visit, Page page) {
        List<Step> steps = new ArrayList<>();
        for (LiveStop stop :
                ExpectedOrder.of(visit, forecasts.recently(plan.mall().id()).forecast()::call)) {
            Service service = catalog.services(plan.mall().id()).get(stop.service());
            String name = service == null ? "" : page.of(service.nameId(), service.nameEn());
            steps.add(
                    new Step(steps.size() + 1, css(stop), name, note(plan, state, stop, page), side(plan, stop, page)));
        }
        return steps;
    }

    private static String css(LiveStop stop) {
        return switch (stop.state()) {
            case WAITING -> "next";
            case BLOCKED -> "blocked";
            case PARKED -> "away";
            case CALLED, SERVING -> "now";
            case SERVED -> "done";
            case NO_SHOW, CANCELLED, TRANSFERRED, RESCHEDULED -> "gone";
        };
    }

    private String note(MallPlan plan, HallState state, LiveStop stop, Page page) {
        String agency = Optional.ofNullable(plan.agencies().get(stop.agency()))
                .map(Agency::shortName)
                .orElse("");
        String place = stop.counter() == null
                ? counters.words(plan, state, stop.queue(), page)
                : page.t("counter.counter", "n", AtDeskReader.number(plan, stop.counter()));
        String where = place.isEmpty() ? agency : agency + " · " + place;
        return switch (stop.state()) {
            case SERVED ->
                page.t(
                        "counter.step-done-note",
                        "where",
                        where,
                        "outcome",
                        page.t("outcome." + stop.outcome()),
                        "time",
                        stop.endedAt() == null ? "" : page.time(stop.endedAt()));
            case NO_SHOW, CANCELLED, TRANSFERRED, RESCHEDULED ->
                page.t(
                        "counter.step-gone-note",
                        "where",
                        where,
                        "what",
                        page.t("counter.gone-" + stop.state().name()));
            case PARKED, BLOCKED, WAITING, CALLED, SERVING -> where;
        };
    }

    private String side(MallPlan plan, LiveStop stop, Page page) {
        return switch (stop.state()) {
            case CALLED, SERVING -> page.t("counter.now");
            case WAITING, BLOCKED -> expected(plan.mall().id(), stop.id(), page);
            case PARKED -> stop.holdUntil() == null ? "" : page.t("counter.until", "time", page.time(stop.holdUntil()));
            case SERVED, NO_SHOW, CANCELLED, TRANSFERRED, RESCHEDULED -> "";
        };
    }

    private String expected(UUID mall, UUID stop, Page page) {
        return forecasts
                .recently(mall)
                .forecast()
                .call(stop)
                .filter(CallEstimate::isToday)
                .map(call -> page.t("counter.about", "time", page.time(call.median())))
                .orElse("");
    }
}
