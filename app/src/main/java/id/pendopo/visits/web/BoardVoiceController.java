package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.management.Announce;
import id.pendopo.visits.management.CallPeopleIn;
import id.pendopo.visits.management.HallProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the manager tells people: all of them on every screen, or those outside to come in. */
@Controller
@Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
class BoardVoiceController {
    private final Pages pages;
    private final BoardPages board;
    private final Directory directory;
    private final Announce announce;
    private final CallPeopleIn callPeopleIn;

    BoardVoiceController(
            Pages pages, BoardPages board, Directory directory, Announce announce, CallPeopleIn callPeopleIn) {
        this.pages = pages;
        this.board = board;
        this.directory = directory;
        this.announce = announce;
        this.callPeopleIn = callPeopleIn;
    }

    @GetMapping("/m/{mall}/board/announce")
    ModelAndView announcements(@PathVariable String mall, HttpServletRequest request) {
        return board.announce(pages.of(request), mall, SentForm.none());
    }

    /** @param until a time of today */
    @PostMapping("/m/{mall}/board/announce")
    ModelAndView write(
            @PathVariable String mall,
            @RequestParam String indonesian,
            @RequestParam String english,
            @RequestParam String until,
            @RequestParam String key,
            HttpServletRequest request) {
        return announced(
                mall,
                request,
                "until",
                (plan, page) -> announce.write(
                        plan.mall().id(), Who.must(), indonesian, english, today(plan, page, until), key));
    }

    /** @param spokenUntil a time of today */
    @PostMapping("/m/{mall}/board/announce/aloud")
    ModelAndView speak(
            @PathVariable String mall,
            @RequestParam(defaultValue = "") String sentence,
            @RequestParam String spokenUntil,
            @RequestParam String key,
            HttpServletRequest request) {
        return announced(
                mall,
                request,
                "spokenUntil",
                (plan, page) ->
                        announce.speak(plan.mall().id(), Who.must(), sentence, today(plan, page, spokenUntil), key));
    }

    private ModelAndView announced(
            String mall, HttpServletRequest request, String time, BiConsumer<MallPlan, Page> said) {
        Page page = pages.of(request);
        try {
            said.accept(directory.plan(mall), page);
            return new ModelAndView("redirect:/m/" + mall + "/board/announce");
        } catch (Refusal refusal) {
            return board.announce(page, mall, SentForm.refused(request, page, refusal, field(refusal, time)));
        }
    }

    private static Instant today(MallPlan plan, Page page, String time) {
        return page.today()
                .atTime(BoardActsController.time(time))
                .atZone(plan.mall().zone())
                .toInstant();
    }

    private static String field(Refusal refusal, String time) {
        if (refusal.type() == HallProblem.ANNOUNCEMENT_UNREADABLE) {
            return "indonesian";
        }
        if (refusal.type() == HallProblem.SENTENCE_UNKNOWN) {
            return "sentence";
        }
        return refusal.type() == HallProblem.ANNOUNCEMENTS_FULL ? "" : time;
    }

    @PostMapping("/m/{mall}/board/announce/{announcement}/end")
    ModelAndView end(@PathVariable String mall, @PathVariable UUID announcement, @RequestParam String key) {
        announce.end(directory.plan(mall).mall().id(), Who.must(), announcement, key);
        return new ModelAndView("redirect:/m/" + mall + "/board/announce");
    }

    @GetMapping("/m/{mall}/board/call-in")
    ModelAndView outside(@PathVariable String mall, HttpServletRequest request) {
        return board.callIn(pages.of(request), mall, SentForm.none());
    }

    @PostMapping("/m/{mall}/board/call-in")
    ModelAndView callIn(
            @PathVariable String mall, @RequestParam int people, @RequestParam String key, HttpServletRequest request) {
        try {
            callPeopleIn.ask(directory.plan(mall).mall().id(), Who.must(), people, key);
            return new ModelAndView("redirect:/m/" + mall + "/board");
        } catch (Refusal refusal) {
            Page page = pages.of(request);
            return board.callIn(page, mall, SentForm.refused(request, page, refusal, "people"));
        }
    }
}
