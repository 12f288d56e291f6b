package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.ServingHours;
import id.pendopo.visits.management.Announce;
import id.pendopo.visits.management.Announcement;
import id.pendopo.visits.management.Announcements;
import id.pendopo.visits.management.Board;
import id.pendopo.visits.management.CallPeopleIn;
import id.pendopo.visits.management.MoveQueue;
import id.pendopo.visits.management.OpenContingent;
import id.pendopo.visits.voice.ReadySentences;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the control room, each with the form as it was sent when it was refused. */
@Component
class BoardPages {
    private final Directory directory;
    private final BoardViews views;
    private final ServingHours hours;
    private final MoveQueue moveQueue;
    private final Announcements announcements;
    private final ReadySentences sentences;

    BoardPages(
            Directory directory,
            BoardViews views,
            ServingHours hours,
            MoveQueue moveQueue,
            Announcements announcements,
            ReadySentences sentences) {
        this.directory = directory;
        this.views = views;
        this.hours = hours;
        this.moveQueue = moveQueue;
        this.announcements = announcements;
        this.sentences = sentences;
    }

    /** @param extended hours were made longer just now */
    ModelAndView board(Page page, String mall, boolean extended) {
        return new ModelAndView("visits/board", Map.of("page", page, "view", view(page, mall), "extended", extended));
    }

    ModelAndView map(Page page, String mall) {
        return new ModelAndView("visits/map", Map.of("page", page, "view", MapViews.of(view(page, mall))));
    }

    ModelAndView counter(Page page, String mall, UUID counter, SentForm sent) {
        BoardView view = view(page, mall);
        Board.Desk desk = view.board().desks().stream()
                .filter(one -> one.counter().id().equals(counter))
                .findFirst()
                .orElseThrow(VisitProblem.COUNTER_UNKNOWN::refusal);
        return answer("visits/boardCounter", Map.of("page", page, "view", view, "desk", desk, "sent", sent), sent);
    }

    ModelAndView queue(Page page, String mall, UUID queue, SentForm sent) {
        BoardView view = view(page, mall);
        Board.Line line = view.board().lines().stream()
                .filter(one -> one.queue().id().equals(queue))
                .findFirst()
                .orElseThrow(VisitProblem.QUEUE_UNKNOWN::refusal);
        int most = OpenContingent.most(line.queue());
        return answer(
                "visits/boardQueue",
                Map.of(
                        "page", page,
                        "view", view,
                        "line", line,
                        "most", most,
                        "moving", Moving.of(view, moveQueue, line.queue().id()),
                        "sent", sent),
                sent);
    }

    ModelAndView hours(Page page, String mall, SentForm sent) {
        MallPlan plan = directory.plan(mall);
        List<AgencyHours> agencies = plan.agencies().values().stream()
                .flatMap(agency -> hours.closing(plan, agency.id(), page.today()).stream()
                        .map(closing -> new AgencyHours(agency.id(), agency.shortName(), closing)))
                .sorted(Comparator.comparing(AgencyHours::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return answer("visits/boardHours", Map.of("page", page, "agencies", agencies, "sent", sent), sent);
    }

    ModelAndView announce(Page page, String mall, SentForm sent) {
        List<Announcement> now = announcements.now(directory.plan(mall).mall().id());
        return answer(
                "visits/boardAnnounce",
                Map.of(
                        "page", page,
                        "announcements", now,
                        "sentences", sentences.all(),
                        "longest", Announce.LONGEST,
                        "sent", sent),
                sent);
    }

    ModelAndView callIn(Page page, String mall, SentForm sent) {
        return answer(
                "visits/boardCallIn",
                Map.of("page", page, "view", view(page, mall), "most", CallPeopleIn.MOST, "sent", sent),
                sent);
    }

    private static ModelAndView answer(String template, Map<String, Object> model, SentForm sent) {
        return new ModelAndView(template, model, HttpStatusCode.valueOf(sent.status()));
    }

    private BoardView view(Page page, String mall) {
        return views.of(
                page,
                directory.plan(mall),
                BoardView.Reader.of(Who.must().role()).orElseThrow(PlatformProblem.NOT_ALLOWED::refusal));
    }
}
