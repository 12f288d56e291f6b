package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.visits.reception.AddStop;
import id.pendopo.visits.reception.CancelStop;
import id.pendopo.visits.reception.LetIn;
import id.pendopo.visits.reception.Reschedule;
import id.pendopo.visits.reception.TakeBack;
import id.pendopo.visits.reception.VoidVisit;
import id.pendopo.visits.retention.ErasePersonalData;
import id.pendopo.visits.tickets.Wanted;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the front desk does to a visit. Each act leads back to the visit. */
@Controller
@Access({Role.RECEPTIONIST, Role.MALL_MANAGER})
class ReceptionActsController {
    private static final String AT = "/m/{mall}/reception/visits/{visit}";

    private final Directory directory;
    private final AddStop addStop;
    private final CancelStop cancelStop;
    private final LetIn letIn;
    private final Reschedule reschedule;
    private final TakeBack takeBack;
    private final VoidVisit voidVisit;
    private final ErasePersonalData erase;

    ReceptionActsController(
            Directory directory,
            AddStop addStop,
            CancelStop cancelStop,
            LetIn letIn,
            Reschedule reschedule,
            TakeBack takeBack,
            VoidVisit voidVisit,
            ErasePersonalData erase) {
        this.directory = directory;
        this.addStop = addStop;
        this.cancelStop = cancelStop;
        this.letIn = letIn;
        this.reschedule = reschedule;
        this.takeBack = takeBack;
        this.voidVisit = voidVisit;
        this.erase = erase;
    }

    @PostMapping(AT + "/add")
    String add(
            @PathVariable String mall,
            @PathVariable UUID visit,
            @RequestParam UUID service,
            @RequestParam(defaultValue = "1") int quantity,
            @RequestParam(defaultValue = "false") boolean byName,
            @RequestParam String key) {
        addStop.add(id(mall), Who.must(), visit, new Wanted(service, quantity), byName, key);
        return back(mall, visit);
    }

    @PostMapping(AT + "/stops/{stop}/cancel")
    String cancel(
            @PathVariable String mall, @PathVariable UUID visit, @PathVariable UUID stop, @RequestParam String key) {
        cancelStop.cancel(id(mall), Who.must(), visit, stop, key);
        return back(mall, visit);
    }

    @PostMapping(AT + "/stops/{stop}/reschedule")
    String reschedule(
            @PathVariable String mall,
            @PathVariable UUID visit,
            @PathVariable UUID stop,
            @RequestParam LocalDate day,
            @RequestParam String key) {
        reschedule.move(id(mall), Who.must(), visit, stop, day, key);
        return "redirect:/m/" + mall + "/reception/promises/" + stop;
    }

    /** Whoever was called and did not come stands here now. */
    @PostMapping(AT + "/stops/{stop}/take-back")
    String takeBack(
            @PathVariable String mall, @PathVariable UUID visit, @PathVariable UUID stop, @RequestParam String key) {
        takeBack.take(id(mall), Who.must(), visit, stop, key);
        return back(mall, visit);
    }

    @PostMapping(AT + "/let-in")
    String letIn(@PathVariable String mall, @PathVariable UUID visit, @RequestParam String key) {
        letIn.letIn(id(mall), Who.must(), visit, key);
        return back(mall, visit);
    }

    @PostMapping(AT + "/void")
    String take(
            @PathVariable String mall,
            @PathVariable UUID visit,
            @RequestParam VoidVisit.Why why,
            @RequestParam String key) {
        voidVisit.take(id(mall), Who.must(), visit, why, key);
        return back(mall, visit);
    }

    @PostMapping(AT + "/erase")
    String erase(@PathVariable String mall, @PathVariable UUID visit, @RequestParam String key) {
        erase.asAsked(id(mall), Who.must(), visit, key);
        return back(mall, visit);
    }

    private UUID id(String mall) {
        return directory.plan(mall).mall().id();
    }

    private static String back(String mall, UUID visit) {
        return "redirect:/m/" + mall + "/reception/visits/" + visit;
    }
}
