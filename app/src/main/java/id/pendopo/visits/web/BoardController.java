package id.pendopo.visits.web;

import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The manager's control room: every counter and every queue, and the pages on which something is done about one. */
@Controller
class BoardController {
    private final Pages pages;
    private final BoardPages board;

    BoardController(Pages pages, BoardPages board) {
        this.pages = pages;
        this.board = board;
    }

    @Access({Role.MALL_MANAGER, Role.REGION_ADMIN, Role.OVERSEER})
    @GetMapping("/m/{mall}/board")
    ModelAndView board(@PathVariable String mall, HttpServletRequest request) {
        return board.board(pages.of(request), mall, request.getParameter("extended") != null);
    }

    @Access({Role.MALL_MANAGER, Role.REGION_ADMIN, Role.OVERSEER})
    @GetMapping("/m/{mall}/board/map")
    ModelAndView map(@PathVariable String mall, HttpServletRequest request) {
        return board.map(pages.of(request), mall);
    }

    @Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
    @GetMapping("/m/{mall}/board/counters/{counter}")
    ModelAndView counter(@PathVariable String mall, @PathVariable UUID counter, HttpServletRequest request) {
        return board.counter(pages.of(request), mall, counter, SentForm.none());
    }

    @Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
    @GetMapping("/m/{mall}/board/queues/{queue}")
    ModelAndView queue(@PathVariable String mall, @PathVariable UUID queue, HttpServletRequest request) {
        return board.queue(pages.of(request), mall, queue, SentForm.none());
    }

    @Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
    @GetMapping("/m/{mall}/board/hours")
    ModelAndView hours(@PathVariable String mall, HttpServletRequest request) {
        return board.hours(pages.of(request), mall, SentForm.none());
    }
}
