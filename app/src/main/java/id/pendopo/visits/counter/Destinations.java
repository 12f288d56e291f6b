package id.pendopo.visits.counter;

import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.platform.database.Wall;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.setup.QueueBooks;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counters that a visitor can be sent to, and to no other. */
@Component
class Destinations {
    private final JdbcClient jdbc;
    private final Directory directory;
    private final QueueBooks books;

    Destinations(JdbcClient jdbc, Directory directory, QueueBooks books) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.books = books;
    }

    /**
     * A colleague on a break is soon back, but where nobody has sat down, nobody is sent.
     *
     * @throws id.pendopo.platform.problem.Refusal {@code target-invalid} when the counter does not serve this;
     *     {@code counter-not-manned}
     */
    void check(UUID mall, UUID service, UUID counter) {
        Counter target = directory.plan(mall).counters().get(counter);
        QueueBook book = books.of(mall);
        boolean serves = Optional.ofNullable(book.ofService().get(service))
                .filter(book.forCounter(counter)::contains)
                .isPresent();
        if (target == null || !serves) {
            throw VisitProblem.TARGET_INVALID.refusal();
        }
        if (!manned(counter)) {
            throw VisitProblem.COUNTER_NOT_MANNED.refusal(Map.of("counter", target.number()));
        }
    }

    /** Whether somebody sits there to stay, or is on a break from it; it can't be closed before the transaction ends. */
    private boolean manned(UUID counter) {
        return jdbc.sql("""
                select id from visits.counter_session
                where region_id = :region and counter_id = :counter and state <> 'CLOSED' and closing_by is null for share
                """)
                .param("region", Wall.region())
                .param("counter", counter)
                .query(UUID.class)
                .optional()
                .isPresent();
    }
}
