package id.pendopo.visits.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.directory.Counter;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.HallTest;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.tickets.IssuedTicket;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TakeBackTest extends HallTest {
    @Autowired
    private CounterSessions counters;

    @Autowired
    private CallNext callNext;

    @Autowired
    private ServeStop serve;

    @Autowired
    private ParkStop parking;

    private Actor at(Counter counter) {
        Actor officer = officer(counter);
        doing(() -> counters.open(mall(), officer, counter.id(), Ids.secret()));
        return officer;
    }

    @Test
    void an_officer_takes_back_only_who_waits_for_the_own_queues() {
        Actor here = at(counter("DUKCAPIL", 0));
        Actor stranger = at(counter("DPMPTSP", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID stop = inside(() -> callNext.next(mall(), here, Ids.secret()));
        doing(() -> serve.noShow(mall(), here, stop, Ids.secret()));
        String key = Ids.secret();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> doing(() -> parking.takeBack(mall(), stranger, stop, key)))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(VisitProblem.STOP_NOT_YOURS));
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.NO_SHOW);
        assertThat(events(ticket.visit())).doesNotContain("STOP_RETURNED");

        doing(() -> parking.takeBack(mall(), here, stop, key));
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.WAITING);
        doing(() -> counters.close(mall(), here, false, Ids.secret()));
        doing(() -> parking.takeBack(mall(), here, stop, key));
        assertThat(events(ticket.visit())).containsOnlyOnce("STOP_RETURNED");
    }
}
