package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.time.TypedTime;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.counter.Closing;
import id.pendopo.visits.hall.ClosingReason;
import id.pendopo.visits.management.CloseCounter;
import id.pendopo.visits.management.HallProblem;
import id.pendopo.visits.management.OpenContingent;
import id.pendopo.visits.management.PauseQueue;
import id.pendopo.visits.tickets.PublicReason;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The manager's measures about one counter or queue. Each leads back to the board, or to its form with the reason why not. */
@Controller
@Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
class BoardActsController {
    private final Pages pages;
    private final BoardPages board;
    private final Directory directory;
    private final CloseCounter closeCounter;
    private final PauseQueue pauseQueue;
    private final OpenContingent openContingent;

    BoardActsController(
            Pages pages,
            BoardPages board,
            Directory directory,
            CloseCounter closeCounter,
            PauseQueue pauseQueue,
            OpenContingent openContingent) {
        this.pages = pages;
        this.board = board;
        this.directory = directory;
        this.closeCounter = closeCounter;
        this.pauseQueue = pauseQueue;
        this.openContingent = openContingent;
    }

    /** @param until a time of today; empty: nobody knows when it opens again */
    @PostMapping("/m/{mall}/board/counters/{counter}/close")
    ModelAndView close(
            @PathVariable String mall,
            @PathVariable UUID counter,
            @RequestParam ClosingReason reason,
            @RequestParam(defaultValue = "") String until,
            @RequestParam String key,
            HttpServletRequest request) {
        Page page = pages.of(request);
        try {
            Closing closing = new Closing(reason, moment(page, mall, until));
            closeCounter.close(id(mall), Who.must(), counter, closing, key);
            return back(mall);
        } catch (Refusal refusal) {
            return board.counter(page, mall, counter, SentForm.refused(request, page, refusal, field(refusal)));
        }
    }

    @PostMapping("/m/{mall}/board/counters/{counter}/help")
    ModelAndView helpCame(@PathVariable String mall, @PathVariable UUID counter, @RequestParam String key) {
        closeCounter.helpCame(id(mall), Who.must(), counter, key);
        return back(mall);
    }

    /** @param until a time of today; empty: until it is lifted */
    @PostMapping("/m/{mall}/board/queues/{queue}/pause")
    ModelAndView pause(
            @PathVariable String mall,
            @PathVariable UUID queue,
            @RequestParam PublicReason reason,
            @RequestParam(defaultValue = "") String until,
            @RequestParam String key,
            HttpServletRequest request) {
        Page page = pages.of(request);
        try {
            pauseQueue.pause(id(mall), Who.must(), queue, reason, moment(page, mall, until), key);
            return back(mall);
        } catch (Refusal refusal) {
            return board.queue(page, mall, queue, SentForm.refused(request, page, refusal, field(refusal)));
        }
    }

    @PostMapping("/m/{mall}/board/queues/{queue}/resume")
    ModelAndView resume(@PathVariable String mall, @PathVariable UUID queue, @RequestParam String key) {
        pauseQueue.resume(id(mall), Who.must(), queue, key);
        return back(mall);
    }

    @PostMapping("/m/{mall}/board/queues/{queue}/contingent")
    ModelAndView contingent(
            @PathVariable String mall,
            @PathVariable UUID queue,
            @RequestParam int contingent,
            @RequestParam String key,
            HttpServletRequest request) {
        try {
            openContingent.open(id(mall), Who.must(), queue, contingent, key);
            return back(mall);
        } catch (Refusal refusal) {
            Page page = pages.of(request);
            return board.queue(page, mall, queue, SentForm.refused(request, page, refusal, field(refusal)));
        }
    }

    /** Where on its form a reason stands. */
    private static String field(Refusal refusal) {
        if (refusal.type() == VisitProblem.UNTIL_INVALID || refusal.type() == HallProblem.PAUSE_TOO_SHORT) {
            return "until";
        }
        return refusal.type() == HallProblem.CONTINGENT_NOT_MORE || refusal.type() == HallProblem.CONTINGENT_TOO_LARGE
                ? "contingent"
                : "";
    }

    /** A time of the mall's day; empty when none was typed. */
    private Optional<Instant> moment(Page page, String mall, String typed) {
        MallPlan plan = directory.plan(mall);
        LocalDate today = page.today();
        return typed.isBlank()
                ? Optional.empty()
                : Optional.of(
                        today.atTime(time(typed)).atZone(plan.mall().zone()).toInstant());
    }

    /** As it is written here, 15.00, or as a machine writes it, 15:00. */
    static LocalTime time(String typed) {
        try {
            return TypedTime.read(typed);
        } catch (DateTimeParseException e) {
            throw VisitProblem.UNTIL_INVALID.refusal();
        }
    }

    private UUID id(String mall) {
        return directory.plan(mall).mall().id();
    }

    private static ModelAndView back(String mall) {
        return new ModelAndView("redirect:/m/" + mall + "/board");
    }
}
