package id.pendopo.simulation.play;

import id.pendopo.visits.hall.HallState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** A mall's day on an agenda: its people and its officers. */
public final class PlayedDay {
    /** How often officers look up at the line. */
    private static final Duration GLANCE = Duration.ofMinutes(1);

    private static final Duration AT_LAST = Duration.ofHours(3);

    private final Scene scene;
    private final Stage stage;
    private final List<Clerk> clerks = new ArrayList<>();
    private final Crowd crowd;
    private final Runnable tick;

    /** @param tick what becomes due by the clock, where nothing else winds it */
    PlayedDay(Scene scene, Stage stage, Runnable tick) {
        this.scene = scene;
        this.stage = stage;
        this.tick = tick;
        this.crowd = new Crowd(scene, stage, this::joined);
        scene.day().officers().stream()
                .filter(officer -> scene.officers().containsKey(officer.counter()))
                .forEach(officer -> clerks.add(new Clerk(
                        officer,
                        Objects.requireNonNull(scene.officers().get(officer.counter())),
                        scene,
                        stage,
                        new Serving(scene, stage, crowd, this::joined))));
    }

    void begin() {
        crowd.begin();
        clerks.forEach(Clerk::begin);
        stage.in(GLANCE, this::glance);
    }

    public Refused refused() {
        return scene.refused();
    }

    public int drawnVisitors() {
        return scene.day().visitors().size();
    }

    private void joined(Set<UUID> queues) {
        for (Clerk clerk : clerks) {
            if (scene.book().forCounter(clerk.counter()).stream().anyMatch(queues::contains)) {
                clerk.lookSoon();
            }
        }
    }

    private void glance() {
        tick.run();
        HallState state = stage.halls().now(scene.mall());
        clerks.forEach(clerk -> clerk.see(state));
        boolean open = stage.now().isBefore(scene.closes());
        boolean somebody = clerks.stream().anyMatch(clerk -> !clerk.isHome());
        if (open || somebody && stage.now().isBefore(scene.closes().plus(AT_LAST))) {
            stage.in(GLANCE, this::glance);
        }
    }
}
