package id.pendopo.platform.push;

import id.pendopo.platform.security.Peer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many streams one address may hold open. Generous, because a whole hall sits behind one; but one machine alone can't
 * take the descriptors of all others. This machine itself isn't counted: a tunnel's or proxy's visitors come from it.
 */
@Component
class StreamLimit {
    private final int most;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    StreamLimit(@Value("${pendopo.streams-per-address:500}") int most) {
        this.most = most;
    }

    /** @return whether there was room; then {@link #leave} must follow, once */
    boolean enter(Peer peer) {
        if (peer.isThisMachine() || open.merge(peer.network(), 1, Integer::sum) <= most) {
            return true;
        }
        leave(peer);
        return false;
    }

    void leave(Peer peer) {
        open.computeIfPresent(peer.network(), (known, there) -> there == 1 ? null : there - 1);
    }
}
