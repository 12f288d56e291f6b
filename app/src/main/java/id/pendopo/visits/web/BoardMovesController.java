package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.management.MoveQueue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets another counter call from a queue today. Nothing is asked twice: it can be taken back with one press. */
@Controller
@Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
class BoardMovesController {
    private final Pages pages;
    private final BoardPages board;
    private final Directory directory;
    private final MoveQueue moveQueue;

    BoardMovesController(Pages pages, BoardPages board, Directory directory, MoveQueue moveQueue) {
        this.pages = pages;
        this.board = board;
        this.directory = directory;
        this.moveQueue = moveQueue;
    }

    @PostMapping("/m/{mall}/board/queues/{queue}/move")
    ModelAndView move(
            @PathVariable String mall,
            @PathVariable UUID queue,
            @RequestParam UUID from,
            @RequestParam UUID to,
            @RequestParam String key,
            HttpServletRequest request) {
        try {
            moveQueue.move(directory.plan(mall).mall().id(), Who.must(), queue, from, to, key);
            return back(mall, queue);
        } catch (Refusal refusal) {
            Page page = pages.of(request);
            return board.queue(page, mall, queue, SentForm.refused(request, page, refusal, ""));
        }
    }

    @PostMapping("/m/{mall}/board/queues/{queue}/move/{move}/back")
    ModelAndView takeBack(
            @PathVariable String mall, @PathVariable UUID queue, @PathVariable UUID move, @RequestParam String key) {
        moveQueue.takeBack(directory.plan(mall).mall().id(), Who.must(), move, key);
        return back(mall, queue);
    }

    private static ModelAndView back(String mall, UUID queue) {
        return new ModelAndView("redirect:/m/" + mall + "/board/queues/" + queue);
    }
}
