package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.ServingHours;
import id.pendopo.visits.management.Board;
import id.pendopo.visits.management.OpenContingent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The manager's control room: every counter and every queue, and the pages on which something is done about one. */
@Controller
class BoardController {
    private final Pages pages;
    private final Directory directory;
    private final BoardViews views;
    private final ServingHours hours;

    BoardController(Pages pages, Directory directory, BoardViews views, ServingHours hours) {
        this.pages = pages;
        this.directory = directory;
        this.views = views;
        this.hours = hours;
    }

    @Access({Role.MALL_MANAGER, Role.REGION_ADMIN, Role.OVERSEER})
    @GetMapping("/m/{mall}/board")
    ModelAndView board(@PathVariable String mall, HttpServletRequest request) {
        Page page = pages.of(request);
        return new ModelAndView("visits/board", Map.of("page", page, "view", view(page, mall)));
    }

    @Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
    @GetMapping("/m/{mall}/board/counters/{counter}")
    ModelAndView counter(@PathVariable String mall, @PathVariable UUID counter, HttpServletRequest request) {
        Page page = pages.of(request);
        BoardView view = view(page, mall);
        Board.Desk desk = view.board().desks().stream()
                .filter(one -> one.counter().id().equals(counter))
                .findFirst()
                .orElseThrow(VisitProblem.COUNTER_UNKNOWN::refusal);
        return new ModelAndView("visits/boardCounter", Map.of("page", page, "view", view, "desk", desk));
    }

    @Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
    @GetMapping("/m/{mall}/board/queues/{queue}")
    ModelAndView queue(@PathVariable String mall, @PathVariable UUID queue, HttpServletRequest request) {
        Page page = pages.of(request);
        BoardView view = view(page, mall);
        Board.Line line = view.board().lines().stream()
                .filter(one -> one.queue().id().equals(queue))
                .findFirst()
                .orElseThrow(VisitProblem.QUEUE_UNKNOWN::refusal);
        return new ModelAndView(
                "visits/boardQueue",
                Map.of("page", page, "view", view, "line", line, "most", OpenContingent.most(line.queue())));
    }

    @Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
    @GetMapping("/m/{mall}/board/hours")
    ModelAndView hours(@PathVariable String mall, HttpServletRequest request) {
        Page page = pages.of(request);
        MallPlan plan = directory.plan(mall);
        List<AgencyHours> agencies = plan.agencies().values().stream()
                .flatMap(agency -> hours.closing(plan, agency.id(), page.today()).stream()
                        .map(closing -> new AgencyHours(agency.id(), agency.shortName(), closing)))
                .sorted(Comparator.comparing(AgencyHours::name))
                .toList();
        return new ModelAndView("visits/boardHours", Map.of("page", page, "agencies", agencies));
    }

    private BoardView view(Page page, String mall) {
        return views.of(
                page,
                directory.plan(mall),
                BoardView.Reader.of(Who.must().role()).orElseThrow(PlatformProblem.NOT_ALLOWED::refusal));
    }
}
