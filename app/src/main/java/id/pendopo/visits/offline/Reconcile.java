package id.pendopo.visits.offline;

import id.pendopo.directory.MallPlan;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.time.Days;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.ServingHours;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.setup.QueueBooks;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes up what a kiosk gave while it was cut off. Sent again, in whatever order and however often, a number becomes one visit
 * or is kept for reception once; nothing that a kiosk tells is lost.
 */
@Component
public class Reconcile {
    private final NumberTable numbers;
    private final QueueBooks books;
    private final ServingHours hours;
    private final TakeIn takeIn;
    private final InstantSource clock;

    Reconcile(NumberTable numbers, QueueBooks books, ServingHours hours, TakeIn takeIn, InstantSource clock) {
        this.numbers = numbers;
        this.books = books;
        this.hours = hours;
        this.takeIn = takeIn;
        this.clock = clock;
    }

    /**
     * @return the number and what became of it, now or when it was told of before
     * @throws Refusal {@code ticket-unknown} when the server never reserved such a number for this kiosk or its browser
     */
    public OfflineNumber take(MallPlan plan, TakenOffline taken) {
        Optional<KeptNumber.Why> prevented = prevented(plan, find(plan, taken), taken);
        if (prevented.isPresent()) {
            takeIn.keep(plan, taken, prevented.get());
        } else {
            try {
                takeIn.visit(plan, taken);
            } catch (Refusal refusal) {
                takeIn.keep(plan, taken, KeptNumber.Why.of(refusal));
            }
        }
        return find(plan, taken);
    }

    private OfflineNumber find(MallPlan plan, TakenOffline taken) {
        return numbers.find(plan.mall().id(), taken.secret())
                .filter(taken::mayTell)
                .orElseThrow(VisitProblem.TICKET_UNKNOWN::refusal);
    }

    /** A number that nobody could be called with today. */
    private Optional<KeptNumber.Why> prevented(MallPlan plan, OfflineNumber one, TakenOffline taken) {
        Instant now = clock.instant();
        if (!one.day().equals(Days.today(now, plan.mall().zone()))) {
            return Optional.of(KeptNumber.Why.ANOTHER_DAY);
        }
        if (now.isBefore(books.of(plan.mall().id()).rules().gives(plan, one.day()))) {
            return Optional.of(KeptNumber.Why.OTHER);
        }
        return taken.services().stream().anyMatch(service -> hasClosed(plan, service, one, now))
                ? Optional.of(KeptNumber.Why.CLOSED)
                : Optional.empty();
    }

    private boolean hasClosed(MallPlan plan, UUID service, OfflineNumber one, Instant now) {
        QueueBook book = books.of(plan.mall().id());
        return book.forService(service)
                .filter(queue -> hours.closing(plan, book, queue.id(), one.day())
                        .filter(now::isBefore)
                        .isEmpty())
                .isPresent();
    }
}
