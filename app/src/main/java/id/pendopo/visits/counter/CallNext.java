package id.pendopo.visits.counter;

import id.pendopo.platform.once.Once;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.time.Days;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.calling.CallingPolicy;
import id.pendopo.visits.calling.Choice;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.LiveSession;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.setup.QueueBooks;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Calls the next person to a counter: the policy chooses among the heads of its queues, one statement claims them. */
@Component
public class CallNext {
    /** How often to look again when others call from the same queues at the same moment. */
    private static final int TRIES = 100;

    private final Desks desks;
    private final QueueBooks books;
    private final CallStatement statement;
    private final Journal journal;
    private final InstantSource clock;

    CallNext(Desks desks, QueueBooks books, CallStatement statement, Journal journal, InstantSource clock) {
        this.desks = desks;
        this.books = books;
        this.statement = statement;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @return the stop that was called; the same one when the key was used before
     * @throws id.pendopo.platform.problem.Refusal {@code nobody-waiting}, {@code on-break}, {@code counter-closing},
     *     {@code still-serving} or {@code no-session}
     */
    @Transactional(propagation = Propagation.SUPPORTS) // one connection for its statements, each of which stands alone
    public UUID next(UUID mall, Actor officer, String key) {
        Once.valid(key);
        try {
            return fresh(mall, officer, key);
        } catch (Refusal refusal) {
            // What was called once stays called: a retry from a counter that has closed since still finds it.
            return statement.earlier(key, officer).orElseThrow(() -> refusal);
        }
    }

    /**
     * The same for who would as soon have nobody. That nobody waited, or that the counter was to close after the last
     * one, is an answer, too: sent again, the same key calls nobody who came since.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<UUID> ifAnybody(UUID mall, Actor officer, String key) {
        if (statement.answeredNobody(key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(next(mall, officer, key));
        } catch (Refusal refusal) {
            if (refusal.type() != VisitProblem.NOBODY_WAITING && refusal.type() != VisitProblem.NO_SESSION) {
                throw refusal;
            }
            statement.answerNobody(key, clock.instant());
            return statement.earlier(key, officer);
        }
    }

    private UUID fresh(UUID mall, Actor officer, String key) {
        Desk desk = desks.of(mall, officer);
        checkOpen(desk);
        QueueBook book = books.of(mall);
        List<UUID> queues = book.forCounter(desk.counter().id());
        for (int i = 0; i < TRIES && !queues.isEmpty(); i++) {
            Optional<UUID> called = attempt(desk, book, queues, key);
            if (called.isPresent()) {
                journal.hurryAfterCommit();
                return called.get();
            }
            desk = desks.of(mall, officer);
            checkOpen(desk);
        }
        throw queues.isEmpty() ? VisitProblem.NOBODY_WAITING.refusal() : VisitProblem.SOMEBODY_WAS_FASTER.refusal();
    }

    /** @return empty when somebody else called from the queue, or called this visitor, meanwhile */
    private Optional<UUID> attempt(Desk desk, QueueBook book, List<UUID> queues, String key) {
        Instant now = clock.instant();
        LocalDate day = Days.today(now, desk.plan().mall().zone());
        CallStatement.Read read = statement.heads(queues, desk.counter().id(), day);
        Optional<Choice> chosen = CallingPolicy.choose(
                read.heads().stream().map(CallStatement.HeadRow::candidate).toList(),
                read.turns(),
                book.rules().calling(),
                now);
        if (chosen.isEmpty()) {
            throw VisitProblem.NOBODY_WAITING.refusal();
        }
        Choice choice = chosen.get();
        CallStatement.HeadRow head = read.heads().stream()
                .filter(row -> row.candidate().stopId().equals(choice.stopId()))
                .findFirst()
                .orElseThrow();
        CallStatement.Claim claim = new CallStatement.Claim(
                choice.stopId(),
                head.visit(),
                queues.getFirst(),
                day,
                read.turns().after(choice),
                read.calls(),
                now,
                key,
                choice.reason().code(),
                choice.reason().arguments().stream().map(CallNext::asJson).toList(),
                body(desk, head, choice));
        try {
            return statement.claim(desk, claim) ? Optional.of(choice.stopId()) : Optional.empty();
        } catch (DuplicateKeyException e) {
            // Either this very command was carried out before, or the counter still has a visitor.
            return Optional.of(statement.earlier(key, desk.officer()).orElseThrow(VisitProblem.STILL_SERVING::refusal));
        }
    }

    private Map<String, Object> body(Desk desk, CallStatement.HeadRow head, Choice choice) {
        Map<String, Object> body = journal.facts(
                desk.mall(),
                choice.stopId(),
                head.queue(),
                head.service(),
                head.agency(),
                head.quantity(),
                choice.priority());
        body.put("counter", desk.counter().id());
        body.put("session", desk.session().id());
        body.put("reason", choice.reason().code());
        return body;
    }

    private static Object asJson(Object argument) {
        return argument instanceof Instant instant ? instant.toString() : argument;
    }

    static void checkOpen(Desk desk) {
        if (desk.session().state() == LiveSession.State.BREAK) {
            throw VisitProblem.ON_BREAK.refusal();
        }
        if (desk.session().closing()) {
            throw VisitProblem.COUNTER_CLOSING.refusal();
        }
    }
}
