package id.pendopo.visits.counter;

import id.pendopo.platform.security.Actor;
import id.pendopo.visits.hall.StopTable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The answer "yes" to the question whether a long service was forgotten: it is asked again only after a while. */
@Component
public class StillServing {
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(20);

    private final AtCounter counter;
    private final StopTable table;
    private final InstantSource clock;

    StillServing(AtCounter counter, StopTable table, InstantSource clock) {
        this.counter = counter;
        this.table = table;
        this.clock = clock;
    }

    /** The question's moment lies ahead then; the service is ended unanswered only some time after that. */
    @Transactional
    public void confirm(UUID mall, Actor officer, UUID stop, String key) {
        counter.present(mall, officer, stop, key, "STILL_SERVING")
                .ifPresent(here -> table.promptedAt(stop, clock.instant().plus(AGAIN_AFTER)));
    }
}
