package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.management.CloseCounter;
import id.pendopo.visits.management.ExtendHours;
import id.pendopo.visits.management.OpenContingent;
import id.pendopo.visits.management.PauseQueue;
import id.pendopo.visits.tickets.PublicReason;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The manager's measures. Each leads back to the board. */
@Controller
@Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
class BoardActsController {
    private final Directory directory;
    private final CloseCounter closeCounter;
    private final PauseQueue pauseQueue;
    private final ExtendHours extendHours;
    private final OpenContingent openContingent;
    private final InstantSource clock;

    BoardActsController(
            Directory directory,
            CloseCounter closeCounter,
            PauseQueue pauseQueue,
            ExtendHours extendHours,
            OpenContingent openContingent,
            InstantSource clock) {
        this.directory = directory;
        this.closeCounter = closeCounter;
        this.pauseQueue = pauseQueue;
        this.extendHours = extendHours;
        this.openContingent = openContingent;
        this.clock = clock;
    }

    @PostMapping("/m/{mall}/board/counters/{counter}/close")
    String close(@PathVariable String mall, @PathVariable UUID counter, @RequestParam String key) {
        closeCounter.close(id(mall), Who.must(), counter, key);
        return back(mall);
    }

    @PostMapping("/m/{mall}/board/counters/{counter}/help")
    String helpCame(@PathVariable String mall, @PathVariable UUID counter, @RequestParam String key) {
        closeCounter.helpCame(id(mall), Who.must(), counter, key);
        return back(mall);
    }

    /** @param until a time of today; empty: until it is lifted */
    @PostMapping("/m/{mall}/board/queues/{queue}/pause")
    String pause(
            @PathVariable String mall,
            @PathVariable UUID queue,
            @RequestParam PublicReason reason,
            @RequestParam(defaultValue = "") String until,
            @RequestParam String key) {
        MallPlan plan = directory.plan(mall);
        Optional<Instant> end = until.isBlank()
                ? Optional.empty()
                : Optional.of(LocalDate.ofInstant(clock.instant(), plan.mall().zone())
                        .atTime(time(until))
                        .atZone(plan.mall().zone())
                        .toInstant());
        pauseQueue.pause(plan.mall().id(), Who.must(), queue, reason, end, key);
        return back(mall);
    }

    @PostMapping("/m/{mall}/board/queues/{queue}/resume")
    String resume(@PathVariable String mall, @PathVariable UUID queue, @RequestParam String key) {
        pauseQueue.resume(id(mall), Who.must(), queue, key);
        return back(mall);
    }

    @PostMapping("/m/{mall}/board/queues/{queue}/contingent")
    String contingent(
            @PathVariable String mall,
            @PathVariable UUID queue,
            @RequestParam int contingent,
            @RequestParam String key) {
        openContingent.open(id(mall), Who.must(), queue, contingent, key);
        return back(mall);
    }

    @PostMapping("/m/{mall}/board/hours")
    String hours(
            @PathVariable String mall,
            @RequestParam(defaultValue = "") List<UUID> agency,
            @RequestParam String until,
            @RequestParam String key) {
        if (agency.isEmpty()) {
            throw VisitProblem.EXTENSION_INVALID.refusal();
        }
        Actor manager = Who.must();
        LocalTime end = time(until);
        extendHours.extend(id(mall), manager, agency, end, key);
        return back(mall);
    }

    private static LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed.strip().replace('.', ':'));
        } catch (DateTimeParseException e) {
            throw VisitProblem.UNTIL_INVALID.refusal();
        }
    }

    private UUID id(String mall) {
        return directory.plan(mall).mall().id();
    }

    private static String back(String mall) {
        return "redirect:/m/" + mall + "/board";
    }
}
