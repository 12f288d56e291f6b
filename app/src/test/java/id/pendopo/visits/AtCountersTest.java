package id.pendopo.visits;

import id.pendopo.directory.Counter;
import id.pendopo.platform.history.History;
import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.clockwork.TimedTask;
import id.pendopo.visits.counter.CallNext;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.counter.ParkStop;
import id.pendopo.visits.counter.ServeStop;
import id.pendopo.visits.counter.Transfer;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Officers at the counters of Ogan Ilir's mall. */
abstract class AtCountersTest extends VisitsTest {
    @Autowired
    CounterSessions sessions;

    @Autowired
    CallNext callNext;

    @Autowired
    ServeStop serve;

    @Autowired
    ParkStop parking;

    @Autowired
    Transfer transfer;

    @Autowired
    History history;

    @Autowired
    List<TimedTask> tasks;

    Actor open(Counter counter) {
        Actor officer = officer(counter);
        doing(() -> sessions.open(mall(), officer, counter.id(), Ids.secret()));
        return officer;
    }

    @AfterEach
    void everybodyGoesHome() {
        doing(() -> plan().counters()
                .values()
                .forEach(counter -> jdbc.sql("""
                update visits.counter_session set state = 'CLOSED' where region_id = :region and counter_id = :counter
                """)
                        .param("region", plan().mall().region())
                        .param("counter", counter.id())
                        .update()));
        doing(() -> jdbc.sql("""
                update visits.stop set state = 'CANCELLED' where state in ('CALLED', 'SERVING')
                """).update());
    }

    UUID next(Actor officer) {
        return inside(() -> callNext.next(mall(), officer, Ids.secret()));
    }

    void finish(Actor officer, UUID stop) {
        doing(() -> serve.start(mall(), officer, stop, Ids.secret()));
        clock.advance(Duration.ofMinutes(5));
        doing(() -> serve.finish(mall(), officer, stop, Outcome.ISSUED, 1, Ids.secret()));
    }

    void pass(String task) {
        tasks.stream()
                .filter(one -> one.getClass().getSimpleName().startsWith(task))
                .forEach(one -> doing(() -> one.run(mall())));
    }

    List<String> story(IssuedTicket ticket) {
        return inside(() -> history.of(ticket.visit())).stream()
                .map(RecordedEvent::event)
                .map(event -> event.type())
                .toList();
    }
}
