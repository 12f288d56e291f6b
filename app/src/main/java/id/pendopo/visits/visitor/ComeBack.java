package id.pendopo.visits.visitor;

import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.hall.StopTable;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "I'm here": whoever was late or put aside waits again, at the old place and with the wait that they had. */
@Component
public class ComeBack {
    private final OwnVisit own;
    private final StopTable table;
    private final Journal journal;
    private final InstantSource clock;

    ComeBack(OwnVisit own, StopTable table, Journal journal, InstantSource clock) {
        this.own = own;
        this.table = table;
        this.journal = journal;
        this.clock = clock;
    }

    /** Nothing happens, and nothing is told, when nothing was put aside. */
    @Transactional
    public void back(UUID mall, UUID visitId, @Nullable UUID actor, String key) {
        own.open(mall, visitId, key, "BACK").ifPresent(visit -> {
            List<LiveStop> parked = visit.stops().stream()
                    .filter(stop -> stop.state() == StopState.PARKED)
                    .toList();
            if (parked.isEmpty()) {
                return;
            }
            parked.forEach(stop -> table.unparked(stop.id()));
            table.release(visitId, clock.instant());
            journal.write(mall, visitId, actor, "VISIT_BACK", Facts.of());
        });
    }
}
