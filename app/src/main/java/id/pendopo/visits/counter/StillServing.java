package id.pendopo.visits.counter;

import id.pendopo.platform.security.Actor;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.StopTable;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The answer "yes" to the question whether a long service was forgotten: it is asked again only after a while. */
@Component
public class StillServing {
    private final AtCounter counter;
    private final StopTable table;
    private final Journal journal;
    private final InstantSource clock;

    StillServing(AtCounter counter, StopTable table, Journal journal, InstantSource clock) {
        this.counter = counter;
        this.table = table;
        this.journal = journal;
        this.clock = clock;
    }

    /** The question's moment lies ahead then; the service is ended unanswered only some time after that. */
    @Transactional
    public void confirm(UUID mall, Actor officer, UUID stop, String key) {
        counter.present(mall, officer, stop, key, "STILL_SERVING").ifPresent(here -> {
            table.promptedAt(stop, clock.instant().plus(here.desk().rules().forgottenAgain()));
            journal.write(mall, here.visit().id(), officer.id(), "FINISH_DENIED", Facts.of("stop", stop));
        });
    }
}
