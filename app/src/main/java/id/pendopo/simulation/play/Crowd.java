package id.pendopo.simulation.play;

import id.pendopo.simulation.draw.Visitor;
import id.pendopo.simulation.draw.Want;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The people of a day: they come, take a number or are told why not, wait, and lose their patience or don't. */
final class Crowd {
    /** Who came so shortly before the players began comes still. */
    private static final Duration STILL = Duration.ofMinutes(30);

    private final Scene scene;
    private final Stage stage;
    private final Consumer<Set<UUID>> joined;
    private final Map<UUID, Guest> byVisit = new HashMap<>();

    /** @param joined hears of the queues that somebody has joined */
    Crowd(Scene scene, Stage stage, Consumer<Set<UUID>> joined) {
        this.scene = scene;
        this.stage = stage;
        this.joined = joined;
    }

    void begin() {
        Instant now = stage.now();
        List<Visitor> all = scene.day().visitors();
        for (Visitor visitor : all) {
            if (!visitor.arrives().isBefore(now)) {
                stage.at(visitor.arrives(), () -> arrive(visitor));
            } else if (visitor.arrives().isAfter(now.minus(STILL))) {
                Duration ago = Duration.between(visitor.arrives(), now);
                stage.in(ago.dividedBy(10), () -> arrive(visitor));
            }
        }
    }

    private void arrive(Visitor visitor) {
        Optional<IssuedTicket> ticket = stage.door().take(scene.mall(), visitor, scene.reception(), scene.refused());
        if (ticket.isEmpty()) {
            return;
        }
        UUID visit = ticket.get().visit();
        Guest guest = new Guest(Optional.of(visitor));
        byVisit.put(visit, guest);
        if (stage.now().plus(visitor.patience()).isBefore(scene.closes())) {
            stage.in(visitor.patience(), () -> lose(visit, guest, visitor));
        }
        joined.accept(scene.queues(visitor.wants().stream().map(Want::service).toList()));
    }

    /** Their patience; whoever is still there when the doors close waits for the end. */
    private void lose(UUID visit, Guest guest, Visitor visitor) {
        if (guest.called()) {
            return;
        }
        switch (visitor.then()) {
            case VANISHES -> guest.goes();
            case LEAVES -> {
                if (stage.door().leave(scene.mall(), visit, scene.refused())) {
                    guest.goes();
                }
            }
            case DELAYS -> stage.door().delay(scene.mall(), visit, scene.refused());
        }
    }

    /** Whose visit it is; somebody whom nobody drew is a person who tries the demo. */
    Guest of(UUID visit) {
        return byVisit.computeIfAbsent(visit, v -> new Guest(Optional.empty()));
    }

    Want want(Guest guest, UUID service) {
        return guest.want(
                service,
                s -> scene.stranger()
                        .want(Objects.requireNonNull(scene.services().get(s))));
    }
}
