package id.pendopo.visits;

import id.pendopo.directory.Counter;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
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
import org.springframework.beans.factory.annotation.Autowired;

/** Officers at the counters of Ogan Ilir's mall, by command and not by screen. */
public abstract class AtCountersTest extends HallTest {
    @Autowired
    protected CounterSessions counters;

    @Autowired
    protected CallNext callNext;

    @Autowired
    protected ServeStop serve;

    @Autowired
    protected ParkStop parking;

    @Autowired
    protected Transfer transfer;

    protected Actor open(Counter counter) {
        Actor officer = officer(counter);
        doing(() -> counters.open(mall(), officer, counter.id(), Ids.secret()));
        return officer;
    }

    protected UUID next(Actor officer) {
        return inside(() -> callNext.next(mall(), officer, Ids.secret()));
    }

    protected void finish(Actor officer, UUID stop) {
        doing(() -> serve.start(mall(), officer, stop, Ids.secret()));
        clock.advance(Duration.ofMinutes(5));
        doing(() -> serve.finish(mall(), officer, stop, Outcome.ISSUED, 1, Ids.secret()));
    }

    protected List<String> story(IssuedTicket ticket) {
        return events(ticket.visit());
    }
}
