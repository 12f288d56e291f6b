package id.pendopo.visits.tickets;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.visits.hall.TicketNumber;
import id.pendopo.visits.setup.QueueBooks;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a visit its number: the gate admits it, the planner orders its stops, and one statement writes it. Sending the
 * same key again gives the same ticket.
 */
@Component
public class TakeTicket {
    private final Gatekeeper gatekeeper;
    private final TicketCombiner combiner;
    private final Directory directory;
    private final QueueBooks books;
    private final Drafting drafting;
    private final Repeats repeats;

    TakeTicket(
            Gatekeeper gatekeeper,
            TicketCombiner combiner,
            Directory directory,
            QueueBooks books,
            Drafting drafting,
            Repeats repeats) {
        this.gatekeeper = gatekeeper;
        this.combiner = combiner;
        this.directory = directory;
        this.books = books;
        this.drafting = drafting;
        this.repeats = repeats;
    }

    /** @throws id.pendopo.platform.problem.Refusal with a {@link id.pendopo.visits.VisitProblem}, or {@code key-used-otherwise} */
    public IssuedTicket take(TicketOrder order) {
        return take(order, combiner::write);
    }

    /**
     * The same inside the caller's transaction, for what must stand or fall together with the ticket. Slower: it waits
     * for nobody's batch, but holds the day's counter row until the caller commits.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public IssuedTicket takeHere(TicketOrder order) {
        return take(order, combiner::writeHere);
    }

    /** What was taken with the order's key already, also for another wish. */
    public Optional<IssuedTicket> taken(TicketOrder order) {
        return repeats.taken(order);
    }

    private IssuedTicket take(TicketOrder order, Function<Draft, Optional<Integer>> write) {
        Once.valid(order.key());
        MallPlan plan = directory.plan(order.mall());
        Gatekeeper.Admitted admitted;
        try {
            admitted = gatekeeper.judge(plan, books.of(order.mall()), order);
        } catch (Refusal refusal) {
            // What was admitted once stays admitted: a retry after the gate has closed still finds its ticket.
            return repeats.find(order).orElseThrow(() -> refusal);
        }
        Draft draft = drafting.draft(plan, admitted, order);
        try {
            return write.apply(draft)
                    .map(no -> issued(admitted, draft, no))
                    .or(() -> repeats.find(order))
                    .orElseThrow(PlatformProblem.KEY_USED_OTHERWISE::refusal);
        } catch (DataIntegrityViolationException e) {
            throw drafting.explain(e, order);
        }
    }

    private IssuedTicket issued(Gatekeeper.Admitted admitted, Draft draft, int no) {
        if (draft.day().equals(admitted.outlook().state().day())) {
            admitted.stops().stream()
                    .filter(stop -> !stop.promised())
                    .forEach(stop -> admitted.outlook().joined(stop.queue().id()));
        }
        return new IssuedTicket(
                draft.visit(), new TicketNumber(draft.prefix(), no, draft.digits()), repeats.secret(draft.order()));
    }
}
