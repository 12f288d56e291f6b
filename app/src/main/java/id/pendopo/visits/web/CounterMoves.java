package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.counter.Notes;
import id.pendopo.visits.counter.ParkReason;
import id.pendopo.visits.counter.ParkStop;
import id.pendopo.visits.counter.Transfer;
import id.pendopo.visits.web.ActSentences.Act;
import id.pendopo.visits.web.ActSentences.Done;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What changes a visitor's journey at a counter: add, transfer, park, and take back who was parked or did not come. */
@Controller
@Access({Role.OFFICER, Role.AGENCY_SUPERVISOR})
class CounterMoves {
    private final Directory directory;
    private final Transfer transfer;
    private final ParkStop park;
    private final Notes notes;
    private final CounterAnswer answer;

    CounterMoves(Directory directory, Transfer transfer, ParkStop park, Notes notes, CounterAnswer answer) {
        this.directory = directory;
        this.transfer = transfer;
        this.park = park;
        this.notes = notes;
        this.answer = answer;
    }

    @PostMapping("/m/{mall}/counter/add")
    Object add(
            @PathVariable String mall,
            @RequestParam UUID stop,
            @RequestParam String to,
            @RequestParam(defaultValue = "1") int quantity,
            @RequestParam(defaultValue = "false") boolean byName,
            @RequestParam String key,
            HttpServletRequest request) {
        UUID service = Aim.read(to).service();
        transfer.add(id(mall), officer(), stop, service, quantity, byName, key);
        return answer.to(mall, request, new Done(Act.ADD, stop, service));
    }

    @PostMapping("/m/{mall}/counter/transfer")
    Object transfer(
            @PathVariable String mall,
            @RequestParam UUID stop,
            @RequestParam String to,
            @RequestParam(defaultValue = "false") boolean first,
            @RequestParam(defaultValue = "false") boolean byName,
            @RequestParam(defaultValue = "") String note,
            @RequestParam String key,
            HttpServletRequest request) {
        UUID here = id(mall);
        Actor officer = officer();
        Aim aim = Aim.read(to);
        notes.with(
                here,
                officer,
                stop,
                note,
                key,
                () -> transfer.to(here, officer, stop, aim.service(), first, aim.counter(), byName, key));
        return answer.to(mall, request, new Done(Act.TRANSFER, stop, aim.service()));
    }

    @PostMapping("/m/{mall}/counter/park")
    Object park(
            @PathVariable String mall,
            @RequestParam UUID stop,
            @RequestParam String reason,
            @RequestParam int minutes,
            @RequestParam(defaultValue = "") String note,
            @RequestParam String key,
            HttpServletRequest request) {
        UUID here = id(mall);
        Actor officer = officer();
        ParkReason why = CounterActs.choice(ParkReason.class, reason);
        Duration length = Duration.ofMinutes(minutes);
        notes.with(here, officer, stop, note, key, () -> park.park(here, officer, stop, why, length, key));
        return answer.to(mall, request, Done.of(Act.PARK, stop));
    }

    @PostMapping("/m/{mall}/counter/return")
    Object takeBack(
            @PathVariable String mall, @RequestParam UUID stop, @RequestParam String key, HttpServletRequest request) {
        park.takeBack(id(mall), officer(), stop, key);
        return answer.to(mall, request, Done.of(Act.TAKE_BACK, stop));
    }

    private UUID id(String mall) {
        return directory.plan(mall).mall().id();
    }

    private static Actor officer() {
        return Who.must();
    }

    /** @param counter null for whichever is free first */
    private record Aim(UUID service, @Nullable UUID counter) {
        static Aim read(String value) {
            String[] parts = value.split("@", 2);
            try {
                return new Aim(UUID.fromString(parts[0]), parts.length == 1 ? null : UUID.fromString(parts[1]));
            } catch (IllegalArgumentException e) {
                throw VisitProblem.TARGET_INVALID.refusal();
            }
        }
    }
}
