package id.pendopo.simulation.draw;

import id.pendopo.visits.hall.PriorityGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes.
 *
 * @param helped takes the number at reception, not at the kiosk
 * @param ground can't climb stairs
 * @param patience how long they wait for their first call
 * @param then what they do when it is used up
 * @param elsewhere a further service that they may turn out to need
 */
public record Visitor(
        Instant arrives,
        boolean helped,
        @Nullable PriorityGroup group,
        boolean ground,
        List<Want> wants,
        Duration patience,
        Then then,
        UUID elsewhere) {
    public Visitor {
        wants = List.copyOf(wants);
    }

    /** The same, come at another time. */
    public Visitor at(Instant moment) {
        return new Visitor(moment, helped, group, ground, wants, patience, then, elsewhere);
    }

    /** What somebody does who has waited too long. */
    public enum Then {
        /** Goes without a word: nobody comes when they are called. */
        VANISHES,
        /** Says so on the phone. */
        LEAVES,
        /** Asks to be called later. */
        DELAYS
    }
}
