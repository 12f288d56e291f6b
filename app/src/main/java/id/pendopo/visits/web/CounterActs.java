package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.counter.CallNext;
import id.pendopo.visits.counter.CallThisOne;
import id.pendopo.visits.counter.HandReason;
import id.pendopo.visits.counter.Notes;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.counter.ServeStop;
import id.pendopo.visits.counter.StillServing;
import id.pendopo.visits.web.ActSentences.Act;
import id.pendopo.visits.web.ActSentences.Done;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From the call to the end of a service: one key each. */
@Controller
@Access({Role.OFFICER, Role.AGENCY_SUPERVISOR})
class CounterActs {
    private final Directory directory;
    private final CallNext callNext;
    private final CallThisOne callThisOne;
    private final ServeStop serve;
    private final StillServing still;
    private final Notes notes;
    private final CounterAnswer answer;

    CounterActs(
            Directory directory,
            CallNext callNext,
            CallThisOne callThisOne,
            ServeStop serve,
            StillServing still,
            Notes notes,
            CounterAnswer answer) {
        this.directory = directory;
        this.callNext = callNext;
        this.callThisOne = callThisOne;
        this.serve = serve;
        this.still = still;
        this.notes = notes;
        this.answer = answer;
    }

    @PostMapping("/m/{mall}/counter/call")
    Object call(@PathVariable String mall, @RequestParam String key, HttpServletRequest request) {
        callNext.next(id(mall), officer(), key);
        return answer.to(mall, request, Done.of(Act.CALL));
    }

    /** A certain person, out of turn, with a reason that anybody may ask for. */
    @PostMapping("/m/{mall}/counter/call-this")
    Object callThis(
            @PathVariable String mall,
            @RequestParam UUID stop,
            @RequestParam String reason,
            @RequestParam String key,
            HttpServletRequest request) {
        callThisOne.call(id(mall), officer(), stop, choice(HandReason.class, reason), key);
        return answer.to(mall, request, Done.of(Act.CALL));
    }

    @PostMapping("/m/{mall}/counter/recall")
    Object recall(
            @PathVariable String mall, @RequestParam UUID stop, @RequestParam String key, HttpServletRequest request) {
        return act(mall, stop, key, request, Act.RECALL, serve::recall);
    }

    @PostMapping("/m/{mall}/counter/start")
    Object start(
            @PathVariable String mall, @RequestParam UUID stop, @RequestParam String key, HttpServletRequest request) {
        return act(mall, stop, key, request, Act.START, serve::start);
    }

    /** @param note what was typed and not sent */
    @PostMapping("/m/{mall}/counter/no-show")
    Object noShow(
            @PathVariable String mall,
            @RequestParam UUID stop,
            @RequestParam(defaultValue = "") String note,
            @RequestParam String key,
            HttpServletRequest request) {
        return act(
                mall,
                stop,
                key,
                request,
                Act.NO_SHOW,
                (here, officer, who, once) ->
                        notes.with(here, officer, who, note, once, () -> serve.noShow(here, officer, who, once)));
    }

    /**
     * @param then {@code next} to call the next person with the same press; nobody waiting is no error then
     * @param note what was typed and not sent
     */
    @PostMapping("/m/{mall}/counter/finish")
    Object finish(
            @PathVariable String mall,
            @RequestParam UUID stop,
            @RequestParam String outcome,
            @RequestParam(defaultValue = "1") int quantity,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String note,
            @RequestParam String key,
            HttpServletRequest request) {
        UUID here = id(mall);
        Actor officer = officer();
        Outcome how = choice(Outcome.class, outcome);
        notes.with(here, officer, stop, note, key, () -> serve.finish(here, officer, stop, how, quantity, key));
        if (then.equals("next")) {
            callNext.ifAnybody(here, officer, Once.following(key, "next"));
        }
        return answer.to(mall, request, Done.of(then.equals("next") ? Act.FINISH_AND_CALL : Act.FINISH, stop));
    }

    @PostMapping("/m/{mall}/counter/still")
    Object stillServing(
            @PathVariable String mall, @RequestParam UUID stop, @RequestParam String key, HttpServletRequest request) {
        return act(mall, stop, key, request, Act.STILL, still::confirm);
    }

    @PostMapping("/m/{mall}/counter/note")
    Object note(
            @PathVariable String mall,
            @RequestParam UUID stop,
            @RequestParam String text,
            @RequestParam String key,
            HttpServletRequest request) {
        notes.write(id(mall), officer(), stop, text, key);
        return answer.to(mall, request, Done.of(Act.NOTE, stop));
    }

    /** What is done to the visitor at the counter without a further word. */
    private interface Deed {
        void on(UUID mall, Actor officer, UUID stop, String key);
    }

    private Object act(String mall, UUID stop, String key, HttpServletRequest request, Act act, Deed deed) {
        deed.on(id(mall), officer(), stop, key);
        return answer.to(mall, request, Done.of(act, stop));
    }

    private UUID id(String mall) {
        return directory.plan(mall).mall().id();
    }

    private static Actor officer() {
        return Who.must();
    }

    /** A word of a closed list. */
    static <E extends Enum<E>> E choice(Class<E> list, String word) {
        return Arrays.stream(list.getEnumConstants())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElseThrow(VisitProblem.REASON_UNKNOWN::refusal);
    }
}
