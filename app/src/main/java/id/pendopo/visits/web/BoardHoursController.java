package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.management.ExtendHours;
import id.pendopo.visits.management.HallProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeps agencies open longer today. */
@Controller
@Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
class BoardHoursController {
    private final Pages pages;
    private final BoardPages board;
    private final Directory directory;
    private final ExtendHours extendHours;

    BoardHoursController(Pages pages, BoardPages board, Directory directory, ExtendHours extendHours) {
        this.pages = pages;
        this.board = board;
        this.directory = directory;
        this.extendHours = extendHours;
    }

    /** @param all all that are there today, instead of those in {@code agency} */
    @PostMapping("/m/{mall}/board/hours")
    ModelAndView extend(
            @PathVariable String mall,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") List<UUID> agency,
            @RequestParam String until,
            @RequestParam String key,
            HttpServletRequest request) {
        UUID id = directory.plan(mall).mall().id();
        try {
            if (!all && agency.isEmpty()) {
                throw HallProblem.NO_AGENCY_CHOSEN.refusal();
            }
            LocalTime end = BoardActsController.time(until);
            if (all) {
                extendHours.extendAll(id, Who.must(), end, key);
            } else {
                extendHours.extend(id, Who.must(), agency, end, key);
            }
            return new ModelAndView("redirect:/m/" + mall + "/board?extended");
        } catch (Refusal refusal) {
            Page page = pages.of(request);
            String field = refusal.type() == HallProblem.NO_AGENCY_CHOSEN ? "agency" : "until";
            return board.hours(page, mall, SentForm.refused(request, page, refusal, field));
        }
    }
}
