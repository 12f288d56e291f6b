package id.pendopo.visits.web;

import id.pendopo.visits.estimate.CallEstimate;
import id.pendopo.visits.estimate.Forecast;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.web.HallWords.Here;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One stop of somebody's journey as staff see it.
 *
 * @param css its class in the journey list
 * @param side when it is expected, or was, or the day to which it was moved
 * @param open may still be changed: nobody is serving it and it is not over
 */
public record JourneyLine(
        LiveStop stop, int place, String css, String name, String note, String state, String side, boolean open) {

    static List<JourneyLine> of(LiveVisit visit, Here here, Forecast forecast, Map<UUID, LocalDate> moved) {
        List<JourneyLine> lines = new ArrayList<>();
        for (LiveStop stop : ExpectedOrder.of(visit, forecast::call)) {
            String side = Optional.ofNullable(moved.get(stop.id()))
                    .map(here.page()::day)
                    .orElseGet(() -> side(stop, here, forecast));
            lines.add(line(stop, lines.size() + 1, here, side));
        }
        return lines;
    }

    private static JourneyLine line(LiveStop stop, int place, Here here, String side) {
        var page = here.page();
        String where = Signpost.of(here.plan(), here.book(), stop).in(page);
        String note = page.t("reception.stop-note", "agency", here.agency(stop.agency()), "place", where);
        return new JourneyLine(
                stop,
                place,
                css(stop.state()),
                here.service(stop.service()),
                stop.quantity() == 1 ? note : note + " · " + page.n("reception.pieces", stop.quantity()),
                page.word("stop-state", stop.state()),
                side,
                stop.state().isOpen() && !stop.state().isBusy());
    }

    static String css(StopState state) {
        return switch (state) {
            case WAITING -> "next";
            case BLOCKED -> "blocked";
            case PARKED -> "away";
            case CALLED -> "called";
            case SERVING -> "now";
            case SERVED -> "done";
            case NO_SHOW, CANCELLED, TRANSFERRED, RESCHEDULED -> "gone";
        };
    }

    static String side(LiveStop stop, Here here, Forecast forecast) {
        return switch (stop.state()) {
            case WAITING, BLOCKED ->
                forecast.call(stop.id())
                        .filter(CallEstimate::isToday)
                        .map(call -> here.page()
                                .t("reception.about", "time", here.page().time(call.median())))
                        .orElse("–");
            case PARKED ->
                at(stop.holdUntil(), here)
                        .map(time -> here.page().t("reception.back-at", "time", time))
                        .orElse("–");
            case CALLED -> at(stop.calledAt(), here).orElse("–");
            case SERVING -> at(stop.startedAt(), here).orElse("–");
            case RESCHEDULED -> "–"; // the time of the click is nobody's appointment
            case SERVED, NO_SHOW, CANCELLED, TRANSFERRED ->
                at(stop.endedAt(), here).orElse("–");
        };
    }

    private static Optional<String> at(@org.jspecify.annotations.Nullable Instant instant, Here here) {
        return Optional.ofNullable(instant).map(here.page()::time);
    }
}
