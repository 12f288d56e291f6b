package id.pendopo.simulation.play;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Actor;
import id.pendopo.simulation.play.Refused.Act;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.counter.CallNext;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.counter.ParkReason;
import id.pendopo.visits.counter.ParkStop;
import id.pendopo.visits.counter.ServeStop;
import id.pendopo.visits.counter.StillServing;
import id.pendopo.visits.counter.Transfer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The keys of a counter's screen, pressed by players: the same use cases, and a refusal taken in peace. */
@Component
class Keyboard {
    private final CounterSessions sessions;
    private final CallNext calls;
    private final ServeStop serving;
    private final StillServing still;
    private final ParkStop parking;
    private final Transfer transfer;

    Keyboard(
            CounterSessions sessions,
            CallNext calls,
            ServeStop serving,
            StillServing still,
            ParkStop parking,
            Transfer transfer) {
        this.sessions = sessions;
        this.calls = calls;
        this.serving = serving;
        this.still = still;
        this.parking = parking;
        this.transfer = transfer;
    }

    /** A stop at which somebody is, and the officer who has it. */
    record Here(UUID mall, Actor officer, UUID stop, Refused refused) {}

    boolean open(UUID mall, Actor officer, UUID counter, Refused refused) {
        return tried(refused, Act.SIT, () -> sessions.open(mall, officer, counter, Ids.secret()));
    }

    boolean close(UUID mall, Actor officer, Refused refused) {
        return tried(refused, Act.SIT, () -> sessions.close(mall, officer, false, Ids.secret()));
    }

    boolean startBreak(UUID mall, Actor officer, Duration length, Refused refused) {
        return tried(refused, Act.SIT, () -> sessions.startBreak(mall, officer, length, Ids.secret()));
    }

    boolean endBreak(UUID mall, Actor officer, Refused refused) {
        return tried(refused, Act.SIT, () -> sessions.endBreak(mall, officer, Ids.secret()));
    }

    /** What came of pressing "call". */
    sealed interface Called {
        record Somebody(UUID stop) implements Called {}

        record Nobody() implements Called {}

        /** Somebody else works at this counter, or has closed it. */
        record NotOurs() implements Called {}
    }

    Called next(UUID mall, Actor officer, Refused refused) {
        try {
            return new Called.Somebody(calls.next(mall, officer, Ids.secret()));
        } catch (Refusal refusal) {
            refused.add(Act.CALL, refusal.type());
            return refusal.type() == VisitProblem.NOBODY_WAITING ? new Called.Nobody() : new Called.NotOurs();
        }
    }

    boolean recall(Here here) {
        return served(here, () -> serving.recall(here.mall(), here.officer(), here.stop(), Ids.secret()));
    }

    boolean noShow(Here here) {
        return served(here, () -> serving.noShow(here.mall(), here.officer(), here.stop(), Ids.secret()));
    }

    boolean start(Here here) {
        return served(here, () -> serving.start(here.mall(), here.officer(), here.stop(), Ids.secret()));
    }

    boolean finish(Here here, Outcome outcome, int quantity) {
        return served(
                here, () -> serving.finish(here.mall(), here.officer(), here.stop(), outcome, quantity, Ids.secret()));
    }

    boolean stillServing(Here here) {
        return served(here, () -> still.confirm(here.mall(), here.officer(), here.stop(), Ids.secret()));
    }

    boolean park(Here here, Duration length) {
        return served(
                here,
                () -> parking.park(
                        here.mall(), here.officer(), here.stop(), ParkReason.FETCHES_PAPERS, length, Ids.secret()));
    }

    /** Somebody who was missed stands at the counter. */
    boolean takeBack(Here here) {
        return tried(
                here.refused(),
                Act.RETURN,
                () -> parking.takeBack(here.mall(), here.officer(), here.stop(), Ids.secret()));
    }

    boolean add(Here here, UUID service) {
        return tried(
                here.refused(),
                Act.ADD,
                () -> transfer.add(here.mall(), here.officer(), here.stop(), service, 1, false, Ids.secret()));
    }

    boolean transfer(Here here, UUID service) {
        return tried(
                here.refused(),
                Act.ADD,
                () -> transfer.to(here.mall(), here.officer(), here.stop(), service, false, null, false, Ids.secret()));
    }

    private static boolean served(Here here, Runnable act) {
        return tried(here.refused(), Act.SERVE, act);
    }

    static boolean tried(Refused refused, Act act, Runnable what) {
        return attempt(refused, act, () -> {
                    what.run();
                    return true;
                })
                .isPresent();
    }

    static <T> Optional<T> attempt(Refused refused, Act act, java.util.function.Supplier<T> what) {
        try {
            return Optional.of(what.get());
        } catch (Refusal refusal) {
            refused.add(act, refusal.type());
            return Optional.empty();
        }
    }
}
