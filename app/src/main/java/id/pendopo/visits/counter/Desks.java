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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        return find(mall, officer).orElseThrow(VisitProblem.NO_SESSION::refusal);
    }

    Optional<Desk> find(UUID mall, Actor officer) {
        return reader.sessionOf(officer.id()).flatMap(session -> desk(mall, officer, session));
    }

    private Optional<Desk> desk(UUID mall, Actor officer, LiveSession session) {
        MallPlan plan = directory.plan(mall);
        Counter counter = plan.counters().get(session.counter());
        // Who was moved to another agency, or whose counter was switched off, sits nowhere from that moment on.
        return counter == null || !counter.active() || !worksFor(officer, counter)
                ? Optional.empty()
                : Optional.of(
                        new Desk(plan, counter, session, officer, books.of(mall).rules()));
    }

    /** The counters that this member of staff may sit at: those of the own agency. */
    public List<Counter> mayOpen(UUID mall, Actor officer) {
        return directory.plan(mall).counters().values().stream()
                .filter(counter -> counter.active() && worksFor(officer, counter))
                .sorted(Comparator.comparing(Counter::number))
                .toList();
    }

    static boolean worksFor(Actor officer, Counter counter) {
        return worksAt(officer.role(), officer.agency(), counter);
    }

    /** Whether somebody of this role and agency may sit at a counter. */
    public static boolean worksAt(Role role, @Nullable UUID agency, Counter counter) {
        boolean atCounters = role == Role.OFFICER || role == Role.AGENCY_SUPERVISOR;
        return atCounters && Objects.equals(agency, counter.agency());
    }
}
