package id.pendopo.visits.web;

import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopState;
import java.util.List;

/** How a visit stands or ended, as the front desk says it. Words stand in the bundle under {@code reception.visit}. */
public enum VisitFace {
    OPEN("ok"),
    ENDED("ok"),
    /** Served at one counter, missed at another. */
    PARTLY("warn"),
    NO_SHOW("warn"),
    CANCELLED(""),
    LEFT(""),
    VOIDED(""),
    RESCHEDULED("");

    private final String pill;

    VisitFace(String pill) {
        this.pill = pill;
    }

    static VisitFace of(LiveVisit visit) {
        return visit.state().equals("ENDED") ? ended(visit) : valueOf(visit.state());
    }

    private static VisitFace ended(LiveVisit visit) {
        List<StopState> stops = visit.stops().stream().map(stop -> stop.state()).toList();
        if (stops.contains(StopState.NO_SHOW)) {
            return stops.contains(StopState.SERVED) ? PARTLY : NO_SHOW;
        }
        return stops.stream().allMatch(stop -> stop == StopState.CANCELLED) ? CANCELLED : ENDED;
    }

    public String pill() {
        return pill;
    }
}
