package id.pendopo.visits.reception;

import id.pendopo.platform.security.Actor;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.hall.StopTable;
import id.pendopo.visits.tickets.SeenTickets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back a number that was given by mistake. The number stays in the book and is never given again; its share of the
 * contingents goes to somebody else, and a promise that it kept is open again.
 */
@Component
public class VoidVisit {
    private final AtReception reception;
    private final StopTable table;
    private final Promises promises;
    private final SeenTickets seen;
    private final Journal journal;
    private final InstantSource clock;

    VoidVisit(
            AtReception reception,
            StopTable table,
            Promises promises,
            SeenTickets seen,
            Journal journal,
            InstantSource clock) {
        this.reception = reception;
        this.table = table;
        this.promises = promises;
        this.seen = seen;
        this.journal = journal;
        this.clock = clock;
    }

    /** Why a number is taken back: a closed list, because history holds no free text. */
    public enum Why {
        PRINTER,
        MISTAKE,
        PAPER_DOUBLE,
        /** Nobody has taken note of it; the clock's reason, and nobody else's. */
        UNCLAIMED,
        /** The kiosk was cut off before it could show it; the kiosk's reason, and nobody else's. */
        UNSEEN
    }

    /**
     * @param actor who takes it back; null for the clock
     * @throws id.pendopo.platform.problem.Refusal {@code void-too-late} once somebody was called with this number, or seen
     *     with one that nobody should have seen
     */
    @Transactional
    public void take(UUID mall, @Nullable Actor actor, UUID visit, Why why, String key) {
        reception.open(mall, visit, key, "VOID").ifPresent(found -> {
            boolean untouched =
                    found.stops().stream().allMatch(stop -> stop.state().isOpen() && stop.calledAt() == null);
            if (!untouched || why == Why.UNSEEN && seen.contains(visit)) {
                throw FrontDeskProblem.VOID_TOO_LATE.refusal();
            }
            Instant now = clock.instant();
            found.stops()
                    .forEach(stop -> table.ended(stop.id(), StopState.CANCELLED, now, null, stop.quantity(), true));
            promises.reopen(visit);
            table.givePlacesBack(visit, found.stops().stream().map(LiveStop::id).toList());
            table.endVisitIfOver(visit, "VOIDED", now);
            journal.write(
                    mall,
                    visit,
                    actor == null ? null : actor.id(),
                    "VISIT_VOIDED",
                    Facts.of("no", found.number().no(), "prefix", found.number().prefix(), "why", why));
        });
    }
}
