package id.pendopo.visits.offline;

import id.pendopo.directory.MallPlan;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.time.Days;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.TakeTicket;
import id.pendopo.visits.tickets.Wanted;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The front desk's list of people who hold an offline number that could not become a visit; each is settled by name. */
@Component
public class KeptNumbers {
    private final NumberTable numbers;
    private final TakeTicket takeTicket;
    private final Once once;
    private final Journal journal;
    private final InstantSource clock;

    KeptNumbers(NumberTable numbers, TakeTicket takeTicket, Once once, Journal journal, InstantSource clock) {
        this.numbers = numbers;
        this.takeTicket = takeTicket;
        this.once = once;
        this.journal = journal;
        this.clock = clock;
    }

    /** What became of somebody who can't be taken in. */
    public enum How {
        /** Served without the system. */
        SERVED,
        GONE,
        /** The same person stands in the book already. */
        SAME,
        /** Has got another number. */
        NEW_NUMBER
    }

    /** The longest kept first. */
    public List<KeptNumber> of(UUID mall) {
        return numbers.kept(mall);
    }

    /**
     * A visit by name under the number in hand, at its place in line; the link on its slip leads there.
     *
     * @param service instead of what was chosen, which may not be offered any more
     * @return the visit; the same when somebody else was faster
     * @throws id.pendopo.platform.problem.Refusal {@code kept-settled}, {@code kept-day-is-over}, or what keeps
     *     the service from being taken
     */
    @Transactional
    public UUID takeIn(MallPlan plan, Actor actor, UUID block, int no, UUID service, String key) {
        UUID mall = plan.mall().id();
        KeptNumber kept = kept(mall, block, no);
        if (kept.visit().isPresent()) {
            return kept.visit().get();
        }
        if (kept.of().state() != OfflineNumber.State.KEPT) {
            throw OfflineProblem.KEPT_SETTLED.refusal();
        }
        if (!kept.of().day().equals(Days.today(clock.instant(), plan.mall().zone()))) {
            throw OfflineProblem.KEPT_DAY_IS_OVER.refusal();
        }
        Once.valid(key);
        List<Wanted> wanted = List.of(kept.wanted(service));
        IssuedTicket ticket =
                takeTicket.takeHere(kept.of().order(mall, wanted, kept.group(), kept.ground(), true, kept.takenAt()));
        settle(mall, actor, kept, "TAKEN_IN", ticket.visit());
        return ticket.visit();
    }

    @Transactional
    public void close(UUID mall, Actor actor, UUID block, int no, How how, String key) {
        if (once.first(key, "CLOSE_KEPT", Once.named(block, no, how))) {
            KeptNumber kept = kept(mall, block, no);
            if (kept.of().state() == OfflineNumber.State.KEPT) {
                settle(mall, actor, kept, how.name(), null);
            }
        }
    }

    private KeptNumber kept(UUID mall, UUID block, int no) {
        return numbers.kept(mall, block, no).orElseThrow(OfflineProblem.KEPT_UNKNOWN::refusal);
    }

    private void settle(UUID mall, Actor actor, KeptNumber kept, String how, @Nullable UUID visit) {
        numbers.settle(kept.of(), how, visit, clock.instant());
        journal.write(
                mall,
                Optional.ofNullable(visit).orElse(kept.of().block()),
                actor.id(),
                "OFFLINE_SETTLED",
                Facts.of(
                        "prefix",
                        kept.of().number().prefix(),
                        "no",
                        kept.of().number().no(),
                        "how",
                        how));
    }
}
