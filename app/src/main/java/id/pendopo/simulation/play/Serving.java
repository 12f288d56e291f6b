package id.pendopo.simulation.play;

import id.pendopo.platform.security.Actor;
import id.pendopo.simulation.draw.Officer;
import id.pendopo.simulation.draw.Want;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One counter's visitors, one after the other: called, awaited or missed, served, sent on. */
final class Serving {
    private static final Duration FETCH = Duration.ofMinutes(30);

    private final Scene scene;
    private final Stage stage;
    private final Crowd crowd;
    private final Consumer<Set<UUID>> freed;
    private int served;
    private boolean forgotten;
    private @Nullable Present present;

    /** @param freed hears of the queues in which a visitor may be called again */
    Serving(Scene scene, Stage stage, Crowd crowd, Consumer<Set<UUID>> freed) {
        this.scene = scene;
        this.stage = stage;
        this.crowd = crowd;
        this.freed = freed;
    }

    private record Present(
            Officer officer, Keyboard.Here here, LiveVisit visit, Guest guest, Want want, Runnable done) {}

    /** @param done when the counter has nobody any more */
    void begin(Officer officer, Actor who, UUID stop, Runnable done) {
        LiveVisit visit = stage.reader().visitOfStop(stop).orElseThrow();
        LiveStop called = visit.stop(stop).orElseThrow();
        Guest guest = crowd.of(visit.id());
        guest.wasCalled();
        Present now = new Present(
                officer,
                new Keyboard.Here(scene.mall(), who, stop, scene.refused()),
                visit,
                guest,
                crowd.want(guest, called.service()),
                done);
        present = now;
        forgotten = false;
        ring(now, 1);
    }

    /** The officer reads the question whether this is still going on; whoever forgot it doesn't see it. */
    void answer(LiveStop asked) {
        Present now = present;
        if (now != null && !forgotten && now.here().stop().equals(asked.id())) {
            stage.keys().stillServing(now.here());
        }
    }

    private void ring(Present now, int times) {
        if (!now.guest().gone() && now.guest().comesAt(now.want()) <= times) {
            stage.in(now.want().way(), () -> start(now));
        } else {
            Duration way = scene.book().rules().way();
            stage.in(way.plus(now.officer().reaction()), () -> again(now, times));
        }
    }

    private void again(Present now, int times) {
        if (times >= scene.book().rules().recallLimit()) {
            if (stage.keys().noShow(now.here()) && !now.guest().gone()) {
                awaitReturn(now);
            }
            over(now);
        } else if (stage.keys().recall(now.here())) {
            ring(now, times + 1);
        } else {
            over(now);
        }
    }

    private void awaitReturn(Present now) {
        Duration after = now.want().backAfter();
        if (after.isPositive()) {
            stage.in(after, () -> {
                now.guest().returned(now.want().service());
                if (stage.keys().takeBack(now.here())) {
                    freed.accept(scene.queues(Set.of(now.want().service())));
                }
            });
        }
    }

    private void start(Present now) {
        if (!stage.keys().start(now.here())) {
            over(now);
            return;
        }
        Want.Turn turn = now.guest().turn(now.want());
        if (turn == Want.Turn.PARKS) {
            now.guest().returned(now.want().service());
            stage.in(Duration.ofMinutes(1), () -> {
                stage.keys().park(now.here(), FETCH);
                over(now);
            });
            return;
        }
        stage.in(length(now), () -> end(now, turn));
    }

    private Duration length(Present now) {
        Officer officer = now.officer();
        Instant from = stage.now();
        double hours = Duration.between(officer.spans().getFirst().from(), from).toMinutes() / 60.0;
        double pace = officer.pace() * (1 + officer.drift() * Math.max(0, hours));
        Duration work = Duration.ofSeconds(Math.round(now.want().work().toSeconds() * pace));
        UUID agency = Objects.requireNonNull(scene.services().get(now.want().service()))
                .agency();
        return work.plus(scene.day().hangs(agency, from, from.plus(work)));
    }

    private void end(Present now, Want.Turn turn) {
        Duration lapse = now.officer().lapses().getOrDefault(served++, Duration.ZERO);
        if (lapse.isPositive()) {
            forgotten = true;
            stage.in(lapse, () -> press(now, turn));
        } else {
            press(now, turn);
        }
    }

    private void press(Present now, Want.Turn turn) {
        Optional<UUID> other =
                turn == Want.Turn.NONE ? Optional.empty() : now.guest().drawn().map(visitor -> visitor.elsewhere());
        boolean sentOn = turn == Want.Turn.TRANSFERS
                && other.filter(service -> stage.keys().transfer(now.here(), service))
                        .isPresent();
        if (turn == Want.Turn.ADDS) {
            other.ifPresent(service -> stage.keys().add(now.here(), service));
        }
        if (!sentOn) {
            stage.keys().finish(now.here(), now.want().outcome(), now.want().quantity());
        }
        other.ifPresent(service -> freed.accept(scene.queues(Set.of(service))));
        over(now);
    }

    private void over(Present now) {
        present = null;
        Set<UUID> queues = new HashSet<>();
        now.visit().open().forEach(stop -> queues.add(stop.queue()));
        freed.accept(queues);
        now.done().run();
    }
}
