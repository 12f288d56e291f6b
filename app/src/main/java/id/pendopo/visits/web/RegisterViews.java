package id.pendopo.visits.web;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.problem.ProblemType;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.ProblemWords;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.reception.PromisedDays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the registration page shows: the form as it was sent, what was found, and what to do after a no. */
@Component
class RegisterViews {
    private static final int RESULTS = 8;

    /** A no of today only: another day may be promised. */
    private static final Set<ProblemType> TODAY = Set.of(
            VisitProblem.QUEUE_IS_PAUSED,
            VisitProblem.QUEUE_IS_PAUSED_UNTIL,
            VisitProblem.QUEUE_CLOSED,
            VisitProblem.NOT_ENOUGH_TIME,
            VisitProblem.NO_COUNTER_TODAY,
            VisitProblem.CONTINGENT_USED,
            VisitProblem.CONTINGENT_USED_UP);

    private final Catalog catalog;
    private final ServiceChoices choices;
    private final StillFits fits;
    private final PromisedDays days;

    RegisterViews(Catalog catalog, ServiceChoices choices, StillFits fits, PromisedDays days) {
        this.catalog = catalog;
        this.choices = choices;
        this.fits = fits;
        this.days = days;
    }

    List<Service> found(MallPlan plan, RegisterForm form) {
        return choices.found(plan, form.find(), RESULTS);
    }

    RegisterView of(
            Page page,
            MallPlan plan,
            RegisterForm form,
            List<Service> found,
            boolean searched,
            Optional<Refusal> refusal) {
        Map<UUID, Service> services = catalog.services(plan.mall().id());
        List<RegisterView.Choice> chosen = form.wanted().stream()
                .flatMap(want -> Optional.ofNullable(services.get(want.service()))
                        .map(service -> choices.of(page, plan, service, want.quantity()))
                        .stream())
                .toList();
        List<RegisterView.Choice> results = found.stream()
                .filter(service -> !form.has(service.id()))
                .map(service -> choices.of(page, plan, service, 1))
                .toList();
        List<Service> wished = form.wanted().stream()
                .flatMap(want -> Optional.ofNullable(services.get(want.service())).stream())
                .toList();
        return new RegisterView(
                form,
                chosen,
                results,
                searched,
                refusal.map(no -> ProblemWords.of(no, page.texts(), page.lang())),
                refusal.map(RegisterViews::isLate).orElse(false),
                refusal.filter(no -> TODAY.contains(no.type()))
                        .map(no -> instead(page, plan, wished, no))
                        .orElse(List.of()));
    }

    private static boolean isLate(Refusal no) {
        return no.type() == VisitProblem.NOT_ENOUGH_TIME || no.type() == VisitProblem.NO_COUNTER_TODAY;
    }

    /** What can't be had today, each with the days on which its agency is there. */
    private List<RegisterView.Instead> instead(Page page, MallPlan plan, List<Service> wished, Refusal no) {
        List<Service> today = fits.of(plan, wished, no);
        boolean unknown = today.size() == wished.size();
        return wished.stream()
                .filter(service -> unknown || !today.contains(service))
                .map(service -> new RegisterView.Instead(
                        service.id(),
                        page.of(service.nameId(), service.nameEn()),
                        days.of(plan.mall().id(), service.agency())))
                .filter(other -> !other.days().isEmpty())
                .toList();
    }
}
