package id.pendopo.visits.counter;

import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.hall.LiveSession;
import id.pendopo.visits.setup.QueueBooks;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the counter at which an officer sits, and the counters where they may. */
@Component
public class Desks {
    private final HallReader reader;
    private final Directory directory;
    private final QueueBooks books;

    Desks(HallReader reader, Directory directory, QueueBooks books) {
        this.reader = reader;
        this.directory = directory;
        this.books = books;
    }

    /** @throws id.pendopo.platform.problem.Refusal {@code no-session} when the officer sits nowhere in this mall, or may no longer */
    public Desk of(UUID mall, Actor officer) {
        MallPlan plan = directory.plan(mall);
        LiveSession session = reader.sessionOf(officer.id()).orElseThrow(VisitProblem.NO_SESSION::refusal);
        Counter counter = plan.counters().get(session.counter());
        // Who was moved to another agency, or whose counter was switched off, sits nowhere from that moment on.
        if (counter == null || !counter.active() || !worksFor(officer, counter)) {
            throw VisitProblem.NO_SESSION.refusal();
        }
        return new Desk(plan, counter, session, officer, books.of(mall).rules());
    }

    /** The counters that this member of staff may sit at: those of the own agency. */
    public List<Counter> mayOpen(UUID mall, Actor officer) {
        return directory.plan(mall).counters().values().stream()
                .filter(counter -> counter.active() && worksFor(officer, counter))
                .sorted(Comparator.comparing(Counter::number))
                .toList();
    }

    static boolean worksFor(Actor officer, Counter counter) {
        boolean atCounters = officer.role() == Role.OFFICER || officer.role() == Role.AGENCY_SUPERVISOR;
        return atCounters && Objects.equals(officer.agency(), counter.agency());
    }
}
