package id.pendopo.visits.reception;

import id.pendopo.platform.security.Actor;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.hall.StopTable;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves what a visitor could not get today to another day, by name: the promise is written down, and on that day it is
 * served past the gate.
 */
@Component
public class Reschedule {
    private final AtReception reception;
    private final PromisedDays days;
    private final StopTable table;
    private final Promises promises;
    private final Journal journal;
    private final InstantSource clock;

    Reschedule(
            AtReception reception,
            PromisedDays days,
            StopTable table,
            Promises promises,
            Journal journal,
            InstantSource clock) {
        this.reception = reception;
        this.days = days;
        this.table = table;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Its place of the day's contingent goes to somebody else.
     *
     * @throws id.pendopo.platform.problem.Refusal {@code day-not-offered} when the agency is not there on that day
     */
    @Transactional
    public void move(UUID mall, Actor actor, UUID visit, UUID stop, LocalDate to, String key) {
        reception.open(mall, visit, stop, key, "RESCHEDULE").ifPresent(found -> {
            promise(mall, actor, found, AtReception.waiting(found, stop), to);
            table.givePlacesBack(visit, List.of(stop));
        });
    }

    /** The same for a stop of a visit just taken, which has no place of its day. */
    @Transactional(propagation = Propagation.MANDATORY)
    void promise(UUID mall, Actor actor, LiveVisit visit, LiveStop stop, LocalDate to) {
        if (!days.of(mall, stop.agency()).contains(to)) {
            throw FrontDeskProblem.DAY_NOT_OFFERED.refusal(Map.of("day", to));
        }
        Instant now = clock.instant();
        table.ended(stop.id(), StopState.RESCHEDULED, now, null, stop.quantity(), true);
        promises.write(mall, visit, stop, to);
        Map<String, Object> facts = journal.facts(mall, stop);
        facts.put("to", to);
        journal.write(mall, visit.id(), actor.id(), "STOP_RESCHEDULED", facts);
        goOn(mall, actor, visit, now);
    }

    private void goOn(UUID mall, Actor actor, LiveVisit visit, Instant now) {
        table.release(visit.id(), now);
        boolean served = visit.stops().stream().anyMatch(stop -> stop.state() == StopState.SERVED);
        if (table.endVisitIfOver(visit.id(), served ? "ENDED" : "RESCHEDULED", now)) {
            journal.write(mall, visit.id(), actor.id(), "VISIT_ENDED", Facts.of());
        }
    }
}
