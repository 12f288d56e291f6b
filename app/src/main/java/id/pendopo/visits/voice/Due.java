package id.pendopo.visits.voice;

import id.pendopo.visits.hall.TicketNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is still to be said in a zone. */
sealed interface Due {
    /** From when on a display that hears has known of it; nobody is told of what comes by the clock. */
    Optional<Instant> told();

    /** @param last whether the mall calls nobody more often than this */
    record Call(UUID stop, TicketNumber number, UUID counter, Instant calledAt, boolean last) implements Due {
        @Override
        public Optional<Instant> told() {
            return Optional.of(calledAt);
        }
    }

    /**
     * @param since when it was announced, or came round once more
     * @param again whether the zone has heard it before
     */
    record Announcement(UUID id, ReadySentence sentence, Instant since, boolean again) implements Due {
        @Override
        public Optional<Instant> told() {
            return again ? Optional.empty() : Optional.of(since);
        }
    }
}
