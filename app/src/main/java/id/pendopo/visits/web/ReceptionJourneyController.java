package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.visitor.BeLate;
import id.pendopo.visits.visitor.By;
import id.pendopo.visits.visitor.ComeBack;
import id.pendopo.visits.visitor.Leave;
import id.pendopo.visits.visitor.Reorder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What visitors do on their phones, done for them at the front desk: late, back, another order, go home. */
@Controller
@Access({Role.RECEPTIONIST, Role.MALL_MANAGER})
class ReceptionJourneyController {
    private static final String AT = "/m/{mall}/reception/visits/{visit}";

    private final Directory directory;
    private final BeLate beLate;
    private final ComeBack comeBack;
    private final Leave leave;
    private final Reorder reorder;

    ReceptionJourneyController(Directory directory, BeLate beLate, ComeBack comeBack, Leave leave, Reorder reorder) {
        this.directory = directory;
        this.beLate = beLate;
        this.comeBack = comeBack;
        this.leave = leave;
        this.reorder = reorder;
    }

    @PostMapping(AT + "/late")
    String late(@PathVariable String mall, @PathVariable UUID visit, @RequestParam String key) {
        beLate.late(id(mall), visit, Who.must().id(), key);
        return back(mall, visit);
    }

    @PostMapping(AT + "/back")
    String comeBack(@PathVariable String mall, @PathVariable UUID visit, @RequestParam String key) {
        comeBack.back(id(mall), visit, Who.must().id(), key);
        return back(mall, visit);
    }

    @PostMapping(AT + "/leave")
    String leave(@PathVariable String mall, @PathVariable UUID visit, @RequestParam String key) {
        leave.leave(id(mall), visit, By.RECEPTION, Who.must().id(), key);
        return back(mall, visit);
    }

    /**
     * One stop one place up.
     *
     * @param shown the order that the page showed, whatever is expected by now
     */
    @PostMapping(AT + "/stops/{stop}/earlier")
    String earlier(
            @PathVariable String mall,
            @PathVariable UUID visit,
            @PathVariable UUID stop,
            @RequestParam(name = "w", defaultValue = "") List<UUID> shown,
            @RequestParam String key) {
        int at = shown.indexOf(stop);
        if (at < 1) {
            throw VisitProblem.ORDER_CHANGED.refusal();
        }
        List<UUID> order = new ArrayList<>(shown);
        Collections.swap(order, at, at - 1);
        reorder.asWished(id(mall), visit, order, By.RECEPTION, Who.must().id(), key);
        return back(mall, visit);
    }

    @PostMapping(AT + "/best-order")
    String best(@PathVariable String mall, @PathVariable UUID visit, @RequestParam String key) {
        reorder.best(id(mall), visit, Who.must().id(), key);
        return back(mall, visit);
    }

    private UUID id(String mall) {
        return directory.plan(mall).mall().id();
    }

    private static String back(String mall, UUID visit) {
        return "redirect:/m/" + mall + "/reception/visits/" + visit;
    }
}
