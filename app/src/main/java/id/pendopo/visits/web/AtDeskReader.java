package id.pendopo.visits.web;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Requirement;
import id.pendopo.catalog.Service;
import id.pendopo.directory.Agency;
import id.pendopo.directory.Counter;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.counter.Notes;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.estimate.ServiceTime;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.LearnedTimes;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.hall.VisitorBook;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.web.CounterScreen.AtDesk;
import id.pendopo.visits.web.CounterScreen.Paper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is at the counter: the person, the papers and where they came from, what other counters did. */
@Component
class AtDeskReader {
    private final Catalog catalog;
    private final LearnedTimes times;
    private final VisitorBook visitors;
    private final Notes notes;
    private final JourneySteps journeys;

    AtDeskReader(Catalog catalog, LearnedTimes times, VisitorBook visitors, Notes notes, JourneySteps journeys) {
        this.catalog = catalog;
        this.times = times;
        this.visitors = visitors;
        this.notes = notes;
        this.journeys = journeys;
    }

    AtDesk read(MallPlan plan, QueueBook book, HallState state, LiveStop stop, Page page) {
        LiveVisit visit = state.visitOf(stop);
        Map<UUID, Service> services = catalog.services(plan.mall().id());
        Service service = services.get(stop.service());
        ServiceTime time = times.of(plan.mall().id()).of(stop.service());
        long usual = Math.max(1, Math.round(time.median(stop.quantity()).toSeconds() / 60.0));
        List<CounterScreen.Step> journey = journeys.of(plan, state, visit, page);
        boolean asked = stop.promptedAt() != null && !stop.promptedAt().isAfter(state.at());
        return new AtDesk(
                visit,
                stop,
                service == null ? "" : page.of(service.nameId(), service.nameEn()),
                service == null ? "" : page.of(service.productId(), service.productEn()),
                person(visit),
                (int) visit.stops().stream()
                                .filter(one -> !one.state().isOpen())
                                .count()
                        + 1,
                visit.stops().size(),
                stop.waited().toMinutes(),
                CallReasons.of(page, stop),
                usual,
                usual * 2,
                book.rules().recallLimit(),
                stop.calledForTheLastTime(book.rules()),
                stop.mayBeCalledAgain(book.rules()),
                asked ? stop.promptedAt() : null,
                service == null ? List.of() : papers(plan, visit, stop, service, services, page),
                journey,
                next(visit, journey),
                notes.of(visit.id()));
    }

    private String person(LiveVisit visit) {
        return visit.visitor() == null
                ? ""
                : visitors.find(visit.visitor()).map(VisitorBook.Visitor::name).orElse("");
    }

    private static Optional<CounterScreen.Step> next(LiveVisit visit, List<CounterScreen.Step> journey) {
        return journey.stream()
                .filter(step -> step.state().equals("next") || step.state().equals("blocked"))
                .findFirst()
                .filter(step -> visit.open().size() > 1);
    }

    private static List<Paper> papers(
            MallPlan plan, LiveVisit visit, LiveStop stop, Service service, Map<UUID, Service> services, Page page) {
        return service.requirements().stream()
                .map(requirement -> paper(plan, visit, stop, requirement, services, page))
                .toList();
    }

    private static Paper paper(
            MallPlan plan,
            LiveVisit visit,
            LiveStop stop,
            Requirement requirement,
            Map<UUID, Service> services,
            Page page) {
        String name = page.of(requirement.nameId(), requirement.nameEn());
        LiveStop maker = maker(visit, stop, requirement, services);
        if (maker == null) {
            return new Paper(name, "", false);
        }
        String agency = Optional.ofNullable(plan.agencies().get(maker.agency()))
                .map(Agency::shortName)
                .orElse("");
        boolean made =
                maker.state() == StopState.SERVED && Outcome.ISSUED.name().equals(maker.outcome());
        String from = made
                ? page.t(
                        "counter.paper-from",
                        "agency",
                        agency,
                        "time",
                        page.time(Objects.requireNonNull(maker.endedAt())))
                : page.t(
                        maker.state().isOpen() ? "counter.paper-coming" : "counter.paper-not-issued", "agency", agency);
        return new Paper(name, from, made);
    }

    /** The stop of this visit whose product meets the requirement. */
    private static @Nullable LiveStop maker(
            LiveVisit visit, LiveStop stop, Requirement requirement, Map<UUID, Service> services) {
        if (requirement.metBy().isEmpty()) {
            return null;
        }
        return visit.stops().stream()
                .filter(other -> !other.id().equals(stop.id()))
                .filter(other -> {
                    Service made = services.get(other.service());
                    return made != null && made.product().equals(requirement.metBy());
                })
                .findFirst()
                .orElse(null);
    }

    /** The number of a counter, if it is known. */
    static String number(MallPlan plan, @Nullable UUID counter) {
        Counter place = counter == null ? null : plan.counters().get(counter);
        return place == null ? "" : Integer.toString(place.number());
    }
}
