package id.pendopo.visits.counter;

import id.pendopo.platform.security.Actor;
import id.pendopo.visits.VisitLimits;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.hall.StopTable;
import id.pendopo.visits.setup.MallRules;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the call to the end of a service: recall, start, finish, no-show. */
@Component
public class ServeStop {
    private final AtCounter counter;
    private final StopTable table;
    private final Endings endings;
    private final Journal journal;
    private final InstantSource clock;

    ServeStop(AtCounter counter, StopTable table, Endings endings, Journal journal, InstantSource clock) {
        this.counter = counter;
        this.table = table;
        this.endings = endings;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Calls once more. Never ends a visit: that somebody did not come is an act of its own.
     *
     * @throws id.pendopo.platform.problem.Refusal {@code recall-too-soon} within the time that the way takes since the
     *     last call, {@code last-call-made} past the mall's limit of calls
     */
    @Transactional
    public void recall(UUID mall, Actor officer, UUID stop, String key) {
        counter.present(mall, officer, stop, key, "RECALL").ifPresent(here -> {
            mustBe(here.stop(), StopState.CALLED, VisitProblem.ALREADY_STARTED);
            Instant now = clock.instant();
            mustBeDue(here.stop(), here.desk().rules(), now);
            table.recalled(stop, now);
            journal.write(
                    mall,
                    here.visit().id(),
                    officer.id(),
                    "STOP_RECALLED",
                    id.pendopo.visits.hall.Facts.of(
                            "stop",
                            stop,
                            "counter",
                            here.desk().counter().id(),
                            "times",
                            here.stop().recalls() + 1));
        });
    }

    @Transactional
    public void start(UUID mall, Actor officer, UUID stop, String key) {
        counter.present(mall, officer, stop, key, "START").ifPresent(here -> {
            mustBe(here.stop(), StopState.CALLED, VisitProblem.ALREADY_STARTED);
            Instant now = clock.instant();
            table.started(stop, now);
            Map<String, Object> facts = endings.facts(mall, here.stop());
            facts.put("wayMs", Endings.wayMs(here.stop(), now));
            journal.write(mall, here.visit().id(), officer.id(), "STOP_STARTED", facts);
        });
    }

    /**
     * Ends the service. One that was never started counts as started at the call: its time is marked not accurate.
     *
     * @param quantity people or files that were really served
     */
    @Transactional
    public void finish(UUID mall, Actor officer, UUID stop, Outcome outcome, int quantity, String key) {
        VisitLimits.checkQuantity(quantity);
        counter.present(mall, officer, stop, key, "FINISH")
                .ifPresent(
                        here -> endings.served(mall, here.visit(), here.stop(), outcome, quantity, true, officer.id()));
    }

    @Transactional
    public void noShow(UUID mall, Actor officer, UUID stop, String key) {
        counter.present(mall, officer, stop, key, "NO_SHOW").ifPresent(here -> {
            mustBe(here.stop(), StopState.CALLED, VisitProblem.ALREADY_STARTED);
            endings.noShow(mall, here.visit(), here.stop(), officer.id());
        });
    }

    private static void mustBeDue(LiveStop stop, MallRules rules, Instant now) {
        if (stop.calledForTheLastTime(rules)) {
            throw VisitProblem.LAST_CALL_MADE.refusal(Map.of("times", rules.recallLimit()));
        }
        if (now.isBefore(stop.mayBeCalledAgain(rules))) {
            throw VisitProblem.RECALL_TOO_SOON.refusal(
                    Map.of("seconds", rules.way().toSeconds()));
        }
    }

    private static void mustBe(LiveStop stop, StopState state, VisitProblem otherwise) {
        if (stop.state() != state) {
            throw otherwise.refusal();
        }
    }
}
