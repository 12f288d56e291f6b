package id.pendopo.visits.web;

import id.pendopo.directory.Agency;
import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.Halls;
import id.pendopo.visits.hall.LiveSession;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.StopState;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The truth about each counter: whom it serves, or why it doesn't. */
@Component
class CounterRows {
    private final Directory directory;
    private final Halls halls;

    CounterRows(Directory directory, Halls halls) {
        this.directory = directory;
        this.halls = halls;
    }

    List<CounterRow> of(UUID mall, String zone, Page page) {
        MallPlan plan = directory.plan(mall);
        HallState state = halls.recently(mall);
        Optional<UUID> newest = state.stops()
                .filter(stop -> stop.state() == StopState.CALLED && stop.calledAt() != null)
                .max(Comparator.comparing(stop -> Objects.requireNonNull(stop.calledAt())))
                .map(LiveStop::id);
        return plan.counters().values().stream()
                .filter(counter -> counter.active() && counter.isIn(zone))
                .map(counter -> row(plan, state, counter, newest, page))
                .toList();
    }

    private static CounterRow row(MallPlan plan, HallState state, Counter counter, Optional<UUID> newest, Page page) {
        String agency = Optional.ofNullable(plan.agencies().get(counter.agency()))
                .map(Agency::shortName)
                .orElse("");
        Optional<LiveStop> serving = state.at(counter.id());
        if (serving.isPresent()) {
            String number = state.visitOf(serving.get()).number().toString();
            boolean call = newest.equals(serving.map(LiveStop::id));
            return new CounterRow(counter.number(), agency, number, false, call, "");
        }
        Optional<LiveSession> session = state.session(counter.id());
        if (session.isEmpty()) {
            return new CounterRow(counter.number(), agency, page.t("display.closed"), true, false, "");
        }
        if (session.get().state() == LiveSession.State.BREAK) {
            String until = Optional.ofNullable(session.get().breakUntil())
                    .map(time -> page.t("display.again", "time", page.time(time)))
                    .orElse("");
            return new CounterRow(counter.number(), agency, page.t("display.break"), true, false, until);
        }
        return new CounterRow(counter.number(), agency, "–", false, false, "");
    }
}
