package id.pendopo.visits.estimate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the capacity gate says to a new visit. */
public sealed interface Admission {

    /** It can be served; this is when. */
    record Admitted(VisitEstimate estimate) implements Admission {}

    /** It can't; {@code offer} are the wished stops (their keys, in order) that still can, perhaps none. */
    record Refused(Refusal refusal, List<UUID> offer) implements Admission {
        public Refused {
            offer = List.copyOf(offer);
        }
    }

    /** Why a queue takes nobody more. */
    sealed interface Refusal {
        /** The queue that refuses. */
        UUID queue();

        /** It would be over, nine times in ten, only at {@code bound}, but the counters close at {@code closing}. */
        record NotEnoughTime(UUID queue, Instant bound, Instant closing) implements Refusal {}

        /** It fits itself, but another stop of the same visit would be over only at {@code bound}, after its closing. */
        record CostsAnother(UUID queue, Instant bound, Instant closing) implements Refusal {}

        /** No counter serves this queue any more today. */
        record NoCounter(UUID queue) implements Refusal {}

        /** The counters closed at {@code closing}. */
        record Closed(UUID queue, Instant closing) implements Refusal {}
    }
}
