package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.visits.management.Announcement;
import id.pendopo.visits.management.Announcements;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives the pages that everybody in the mall reads what is announced there, also to browsers without scripts. */
@ControllerAdvice(
        assignableTypes = {KioskController.class, TicketController.class, DisplayController.class, CallsController.class
        })
class SaidToAll {
    private final Directory directory;
    private final Announcements announcements;

    SaidToAll(Directory directory, Announcements announcements) {
        this.directory = directory;
        this.announcements = announcements;
    }

    @ModelAttribute("announcements")
    List<Announcement> announcements(@PathVariable String mall) {
        Optional<MallPlan> plan = directory.byCode(mall);
        return plan.map(known -> announcements.now(known.mall().id())).orElse(List.of());
    }
}
