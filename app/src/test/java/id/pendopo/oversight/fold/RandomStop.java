package id.pendopo.oversight.fold;

import id.pendopo.oversight.Standing;
import java.util.UUID;

/** A stop on its random way, with the truth about where it stands. */
final class RandomStop {
    final UUID id;
    final Offer offer;
    final boolean priority;
    int quantity;
    Standing standing = Standing.WAITING;

    RandomStop(UUID id, Offer offer, boolean priority, int quantity) {
        this.id = id;
        this.offer = offer;
        this.priority = priority;
        this.quantity = quantity;
    }

    /** The stop facts of docs/events.md, without braces. */
    String facts() {
        return """
                "stop":"%s","queue":"%s","agency":"%s","service":"%s","licensing":"%s","umk":%s,"quantity":%d,"priority":%s""".formatted(
                        id,
                        offer.agency(),
                        offer.agency(),
                        offer.service(),
                        offer.licensing(),
                        offer.umk(),
                        quantity,
                        priority);
    }
}
