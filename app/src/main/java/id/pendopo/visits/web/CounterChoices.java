package id.pendopo.visits.web;

import id.pendopo.directory.Agency;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.DevicePlace;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.counter.Desks;
import id.pendopo.visits.counter.LastSession;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.Halls;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** At which counters somebody who sits nowhere may sit down. */
@Component
public class CounterChoices {
    private final Desks desks;
    private final Halls halls;
    private final DevicePlace place;
    private final LastSession last;

    CounterChoices(Desks desks, Halls halls, DevicePlace place, LastSession last) {
        this.desks = desks;
        this.halls = halls;
        this.place = place;
        this.last = last;
    }

    ModelAndView show(MallPlan plan, Actor officer, Page page, HttpServletRequest request) {
        UUID usual = place.counter(request).orElse(officer.counter());
        HallState state = halls.now(plan.mall().id());
        List<CounterChoice> choices = desks.mayOpen(plan.mall().id(), officer).stream()
                .map(counter -> new CounterChoice(
                        counter,
                        state.session(counter.id()).isPresent(),
                        officer.role() == Role.AGENCY_SUPERVISOR
                                && state.at(counter.id()).isEmpty(),
                        counter.id().equals(usual)))
                .toList();
        return new ModelAndView(
                "visits/counterOpen",
                Map.of(
                        "page",
                        page,
                        "choices",
                        choices,
                        "agency",
                        agency(plan, officer.agency()),
                        "closed",
                        closed(plan, officer, state, page)));
    }

    /** Who closed the counter, and when: somebody whose counter was closed for them opens it again knowingly, or not. */
    private Optional<Closing> closed(MallPlan plan, Actor officer, HallState state, Page page) {
        Instant morning = state.day().atStartOfDay(plan.mall().zone()).toInstant();
        return last.closed(plan.mall().id(), officer.id(), morning)
                .filter(session -> plan.counters().containsKey(session.counter()))
                .map(session -> new Closing(
                        page.t(
                                "counter.closed-" + session.by(),
                                "n",
                                Objects.requireNonNull(plan.counters().get(session.counter()))
                                        .number(),
                                "time",
                                page.time(session.at())),
                        !session.by().equals("OFFICER")));
    }

    /** @param byOthers not by the officer's own hand */
    public record Closing(String words, boolean byOthers) {}

    private static String agency(MallPlan plan, @Nullable UUID id) {
        Agency agency = id == null ? null : plan.agencies().get(id);
        return agency == null ? "" : agency.shortName();
    }
}
