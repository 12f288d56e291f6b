package id.pendopo.simulation.play;

import id.pendopo.platform.security.Actor;
import id.pendopo.simulation.draw.Officer;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.LiveSession;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.StopState;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One officer's day: sits down, calls whoever comes next, takes breaks, and goes home when everybody who holds a number
 * of the counter's queues has been served. Whoever else works at the counter meanwhile is left alone.
 */
final class Clerk {
    private static final Duration ELSEWHERE = Duration.ofMinutes(10);
    /** Whoever holds a number is served, however late it gets: a day of seed 23 ended at one counter after two hours more. */
    private static final Duration OVERTIME = Duration.ofHours(6);

    private enum At {
        HOME,
        /** At the counter, with nobody. */
        FREE,
        /** At the counter, and nobody waited when it was last looked. */
        IDLE,
        BUSY,
        AWAY
    }

    private final Officer plan;
    private final Actor who;
    private final Scene scene;
    private final Stage stage;
    private final Serving serving;
    private final Iterator<Officer.Break> breaks;
    private Optional<Officer.Break> next;
    private At at = At.HOME;
    private Instant until = Instant.MIN;

    Clerk(Officer plan, Actor who, Scene scene, Stage stage, Serving serving) {
        this.plan = plan;
        this.who = who;
        this.scene = scene;
        this.stage = stage;
        this.serving = serving;
        this.breaks = plan.breaks().iterator();
        this.next = nextBreak();
    }

    void begin() {
        Instant now = stage.now();
        Duration late = plan.late();
        for (Officer.Span span : plan.spans()) {
            Instant comes = span.from().plus(late);
            if (now.isBefore(span.to())) {
                stage.at(comes.isAfter(now) ? comes : now.plus(plan.reaction()), () -> sit(span));
                stage.at(span.to(), this::look);
            }
            late = plan.reaction();
        }
    }

    UUID counter() {
        return plan.counter();
    }

    boolean isHome() {
        return at == At.HOME;
    }

    /** Somebody has joined a line, or may have. */
    void lookSoon() {
        if (at == At.IDLE) {
            at = At.FREE;
            stage.in(plan.reaction(), this::look);
        }
    }

    /** What the hall looks like now: whether there is somebody to call, and whether the officer is asked a question. */
    void see(HallState state) {
        boolean after = !stage.now().isBefore(until);
        if (at == At.IDLE && (after || waits(state))) {
            lookSoon();
        }
        if (at == At.BUSY) {
            state.at(counter()).filter(stop -> isAsked(stop, state.at())).ifPresent(serving::answer);
        }
    }

    private static boolean isAsked(LiveStop stop, Instant now) {
        Instant asked = stop.promptedAt();
        return stop.state() == StopState.SERVING && asked != null && !asked.isAfter(now);
    }

    private boolean waits(HallState state) {
        return ours(state)
                .anyMatch(stop -> stop.state() == StopState.WAITING
                        && stop.free()
                        && (stop.onlyCounter() == null || counter().equals(stop.onlyCounter())));
    }

    private java.util.stream.Stream<LiveStop> ours(HallState state) {
        List<UUID> queues = scene.book().forCounter(counter());
        return state.stops().filter(stop -> queues.contains(stop.queue()));
    }

    private void sit(Officer.Span span) {
        if (at != At.HOME) {
            until = span.to();
            return;
        }
        Optional<LiveSession> session = stage.reader().sessionOf(who.id());
        boolean there = session.filter(one -> one.counter().equals(counter())).isPresent();
        if (there || session.isEmpty() && stage.keys().open(scene.mall(), who, counter(), scene.refused())) {
            until = span.to();
            at = At.FREE;
            look();
        }
    }

    private void look() {
        if (at != At.FREE && at != At.IDLE) {
            return;
        }
        at = At.FREE;
        Instant now = stage.now();
        if (!now.isBefore(until) && mayGo(now)) {
            goHome();
        } else if (now.isBefore(until)
                && next.filter(one -> !one.at().isAfter(now)).isPresent()) {
            rest(next.get());
        } else {
            call();
        }
    }

    /** Whoever holds a number is served, also those who are at another counter just now. */
    private boolean mayGo(Instant now) {
        return now.isAfter(until.plus(OVERTIME))
                || ours(stage.halls().now(scene.mall()))
                        .noneMatch(stop -> stop.state().isOpen());
    }

    private void goHome() {
        at = At.HOME;
        stage.keys().close(scene.mall(), who, scene.refused());
    }

    private void rest(Officer.Break rest) {
        next = nextBreak();
        Duration longest = scene.book().rules().longestBreak();
        Duration announced = rest.announced().compareTo(longest) > 0 ? longest : rest.announced();
        boolean told = rest.told() && stage.keys().startBreak(scene.mall(), who, announced, scene.refused());
        at = At.AWAY;
        stage.in(rest.length(), () -> back(told));
    }

    private void back(boolean told) {
        if (told) {
            stage.keys().endBreak(scene.mall(), who, scene.refused());
        }
        at = At.FREE;
        look();
    }

    private Optional<Officer.Break> nextBreak() {
        return breaks.hasNext() ? Optional.of(breaks.next()) : Optional.empty();
    }

    private void call() {
        switch (stage.keys().next(scene.mall(), who, scene.refused())) {
            case Keyboard.Called.Nobody _ -> at = At.IDLE;
            case Keyboard.Called.NotOurs _ -> leaveAlone();
            case Keyboard.Called.Somebody(UUID stop) -> {
                at = At.BUSY;
                serving.begin(plan, who, stop, this::free);
            }
        }
    }

    /** Somebody real sits here: for a while, or for the day if they have closed the counter. */
    private void leaveAlone() {
        at = At.HOME;
        Instant later = stage.now().plus(ELSEWHERE);
        if (stage.reader().sessionOf(who.id()).isPresent() && later.isBefore(until)) {
            stage.at(later, () -> sit(new Officer.Span(later, until)));
        }
    }

    private void free() {
        at = At.FREE;
        stage.in(plan.reaction(), this::look);
    }
}
