package id.pendopo.visits.web;

import id.pendopo.directory.Agency;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.DevicePlace;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.counter.Desks;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.Halls;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** At which counters somebody who sits nowhere may sit down. */
@Component
class CounterChoices {
    private final Desks desks;
    private final Halls halls;
    private final DevicePlace place;

    CounterChoices(Desks desks, Halls halls, DevicePlace place) {
        this.desks = desks;
        this.halls = halls;
        this.place = place;
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
                Map.of("page", page, "choices", choices, "agency", agency(plan, officer.agency())));
    }

    private static String agency(MallPlan plan, @Nullable UUID id) {
        Agency agency = id == null ? null : plan.agencies().get(id);
        return agency == null ? "" : agency.shortName();
    }
}
