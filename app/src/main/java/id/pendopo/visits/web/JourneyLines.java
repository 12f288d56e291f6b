package id.pendopo.visits.web;

import id.pendopo.directory.MallPlan;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.reception.Promises;
import java.util.List;
import org.springframework.stereotype.Component;

/** Somebody's journey for staff, with what is expected of it now. */
@Component
class JourneyLines {
    private final HallWords words;
    private final Forecasts forecasts;
    private final Promises promises;

    JourneyLines(HallWords words, Forecasts forecasts, Promises promises) {
        this.words = words;
        this.forecasts = forecasts;
        this.promises = promises;
    }

    List<JourneyLine> of(Page page, MallPlan plan, LiveVisit visit) {
        return JourneyLine.of(
                visit, words.in(page, plan), forecasts.now(plan.mall().id()).forecast(), promises.days(visit));
    }
}
