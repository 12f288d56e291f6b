package id.pendopo.visits.counter;

import id.pendopo.directory.Counter;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.Journal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens at a counter, for the history; the forecast looks at once when counters open or close. */
@Component
class SessionEvents {
    private final Journal journal;
    private final Forecasts forecasts;

    SessionEvents(Journal journal, Forecasts forecasts) {
        this.journal = journal;
        this.forecasts = forecasts;
    }

    void write(UUID mall, UUID session, @Nullable UUID actor, String type, Counter counter, Map<String, Object> more) {
        Map<String, Object> facts =
                id.pendopo.visits.hall.Facts.of("counter", counter.id(), "agency", counter.agency());
        facts.putAll(more);
        journal.write(mall, session, actor, type, facts);
        forecasts.forget(mall);
    }
}
