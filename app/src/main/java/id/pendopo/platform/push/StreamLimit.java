package id.pendopo.platform.push;

import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Peer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many streams may be held open: by all strangers of one address, generously, because a whole hall sits behind one; and
 * by each account and each paired device for itself, so that a stranger on the hall's network can't freeze its screens. This
 * machine itself isn't counted: a tunnel's or proxy's visitors come from it.
 */
@Component
class StreamLimit {
    private final int mostOfAddress;
    private final int mostOfActor;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    StreamLimit(
            @Value("${pendopo.streams-per-address:500}") int mostOfAddress,
            @Value("${pendopo.streams-per-account:40}") int mostOfActor) {
        this.mostOfAddress = mostOfAddress;
        this.mostOfActor = mostOfActor;
    }

    /** @return the way out, which counts once; empty when there is no room */
    Optional<Runnable> enter(Peer peer, Optional<Actor> who) {
        if (peer.isThisMachine()) {
            return Optional.of(() -> {});
        }
        return who.map(actor -> enter(actor.getName(), mostOfActor))
                .orElseGet(() -> enter(peer.network(), mostOfAddress));
    }

    private Optional<Runnable> enter(String holder, int most) {
        if (open.merge(holder, 1, Integer::sum) > most) {
            leave(holder);
            return Optional.empty();
        }
        AtomicBoolean inside = new AtomicBoolean(true);
        return Optional.of(() -> {
            if (inside.compareAndSet(true, false)) {
                leave(holder);
            }
        });
    }

    private void leave(String holder) {
        open.computeIfPresent(holder, (known, there) -> there == 1 ? null : there - 1);
    }
}
