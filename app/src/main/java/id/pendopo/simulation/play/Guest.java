package id.pendopo.simulation.play;

import id.pendopo.simulation.draw.Visitor;
import id.pendopo.simulation.draw.Want;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Somebody with a number: one who was drawn, or a person who tries the demo and is served like any other. */
final class Guest {
    private final Optional<Visitor> drawn;
    private final Map<UUID, Want> wants = new HashMap<>();
    private final Set<UUID> turned = new HashSet<>();
    private final Set<UUID> returned = new HashSet<>();
    private boolean called;
    private boolean gone;

    Guest(Optional<Visitor> drawn) {
        this.drawn = drawn;
        drawn.ifPresent(visitor -> visitor.wants().forEach(want -> wants.put(want.service(), want)));
    }

    Optional<Visitor> drawn() {
        return drawn;
    }

    /** @param otherwise for what nobody has drawn */
    Want want(UUID service, Function<UUID, Want> otherwise) {
        return wants.computeIfAbsent(service, otherwise);
    }

    /** At which call they come to the counter. */
    int comesAt(Want want) {
        return returned.contains(want.service()) ? 1 : want.comesAt();
    }

    /** They are there after all. */
    void returned(UUID service) {
        returned.add(service);
    }

    /** What happens at the counter besides happens once. */
    Want.Turn turn(Want want) {
        return drawn.isPresent() && turned.add(want.service()) ? want.turn() : Want.Turn.NONE;
    }

    void wasCalled() {
        called = true;
    }

    boolean called() {
        return called;
    }

    void goes() {
        gone = true;
    }

    boolean gone() {
        return gone;
    }
}
