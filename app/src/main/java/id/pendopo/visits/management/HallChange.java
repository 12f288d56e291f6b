package id.pendopo.visits.management;

import id.pendopo.directory.Directory;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.time.Days;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.setup.QueueBooks;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every measure of the manager begins with: was it done before, and afterwards the forecast is made anew. */
@Component
class HallChange {
    private final Once once;
    private final Directory directory;
    private final QueueBooks books;
    private final Forecasts forecasts;
    private final Journal journal;
    private final InstantSource clock;

    HallChange(
            Once once,
            Directory directory,
            QueueBooks books,
            Forecasts forecasts,
            Journal journal,
            InstantSource clock) {
        this.once = once;
        this.directory = directory;
        this.books = books;
        this.forecasts = forecasts;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether the measure is to be carried out now. */
    boolean first(UUID mall, String key, String command, UUID subject) {
        if (!once.first(key, command, subject)) {
            return false;
        }
        forecasts.forget(mall);
        return true;
    }

    Queue queue(UUID mall, UUID queue) {
        Queue known = books.of(mall).queues().get(queue);
        if (known == null) {
            throw VisitProblem.QUEUE_UNKNOWN.refusal();
        }
        return known;
    }

    QueueBook book(UUID mall) {
        return books.of(mall);
    }

    /** Which counter calls from which queue is read anew. */
    void forgetQueues(UUID mall) {
        books.forget(mall);
        forecasts.forget(mall);
    }

    OffsetDateTime now() {
        return Utc.of(clock.instant());
    }

    void tell(UUID mall, UUID subject, Actor actor, String type, Map<String, Object> facts) {
        journal.write(mall, subject, actor.id(), type, facts);
    }

    LocalDate today(UUID mall) {
        return Days.today(clock.instant(), directory.plan(mall).mall().zone());
    }
}
