package id.pendopo.visits.web;

import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Places;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.counter.CallNext;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.counter.ServeStop;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The counter for an agency's own system: open, call, start, finish. */
@RestController
@RequestMapping("/api/v1/malls/{mall}")
@Access({Role.OFFICER, Role.AGENCY_SUPERVISOR})
class CounterApi {
    private final CounterSessions sessions;
    private final CallNext callNext;
    private final ServeStop serve;
    private final Directory directory;
    private final Places places;

    CounterApi(CounterSessions sessions, CallNext callNext, ServeStop serve, Directory directory, Places places) {
        this.sessions = sessions;
        this.callNext = callNext;
        this.serve = serve;
        this.directory = directory;
        this.places = places;
    }

    record Called(UUID stop) {}

    /** @param quantity people or files that were served; 1 when absent */
    record Finish(Outcome outcome, @Nullable Integer quantity) {}

    @PostMapping("/counters/{number}/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(@PathVariable String mall, @PathVariable int number, @RequestHeader("Idempotency-Key") String key) {
        UUID id = id(mall);
        Counter counter = directory.plan(id).counters().values().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(VisitProblem.COUNTER_UNKNOWN::refusal);
        sessions.open(id, officer(), counter.id(), key);
    }

    @PostMapping("/calls")
    @ResponseStatus(HttpStatus.CREATED)
    Called call(@PathVariable String mall, @RequestHeader("Idempotency-Key") String key) {
        return new Called(callNext.next(id(mall), officer(), key));
    }

    @PostMapping("/stops/{stop}/start")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void start(@PathVariable String mall, @PathVariable UUID stop, @RequestHeader("Idempotency-Key") String key) {
        serve.start(id(mall), officer(), stop, key);
    }

    @PostMapping("/stops/{stop}/recall")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recall(@PathVariable String mall, @PathVariable UUID stop, @RequestHeader("Idempotency-Key") String key) {
        serve.recall(id(mall), officer(), stop, key);
    }

    @PostMapping("/stops/{stop}/finish")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void finish(
            @PathVariable String mall,
            @PathVariable UUID stop,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Finish finish) {
        if (finish.outcome() == null) {
            throw VisitProblem.REASON_UNKNOWN.refusal();
        }
        serve.finish(
                id(mall), officer(), stop, finish.outcome(), finish.quantity() == null ? 1 : finish.quantity(), key);
    }

    @PostMapping("/stops/{stop}/no-show")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void noShow(@PathVariable String mall, @PathVariable UUID stop, @RequestHeader("Idempotency-Key") String key) {
        serve.noShow(id(mall), officer(), stop, key);
    }

    private UUID id(String mall) {
        return places.find(mall).orElseThrow().mall();
    }

    private static Actor officer() {
        return Who.must();
    }
}
