package id.pendopo.visits.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.AtCountersTest;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.reception.PromisedDays;
import id.pendopo.visits.reception.Reschedule;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.visitor.By;
import id.pendopo.visits.visitor.Leave;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TakeBackTest extends AtCountersTest {
    @Autowired
    private Leave leaving;

    @Autowired
    private Reschedule reschedule;

    @Autowired
    private PromisedDays promisedDays;

    @Test
    void an_officer_takes_back_only_who_waits_for_the_own_queues() {
        Actor here = open(counter("DUKCAPIL", 0));
        Actor stranger = open(counter("DPMPTSP", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID stop = next(here);
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

    @Test
    void who_left_and_came_after_all_is_called_and_stands_in_nobodys_way() {
        Actor here = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        UUID missed = missed(here);
        doing(() -> leaving.leave(mall(), ticket.visit(), By.CITIZEN, null, Ids.secret()));
        assertThat(visit(ticket).state()).isEqualTo("LEFT");
        doing(() -> parking.takeBack(mall(), here, missed, Ids.secret()));
        assertThat(visit(ticket).isOpen()).isTrue();
        assertThat(next(here)).isEqualTo(missed);
    }

    @Test
    void whose_other_stop_was_moved_to_another_day_is_called_when_coming_after_all() {
        Actor here = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        UUID missed = missed(here);
        UUID other = stop(ticket, "NIB-UMK").id();
        LocalDate to =
                inside(() -> promisedDays.of(mall(), agency("DPMPTSP").id())).getFirst();
        doing(() -> reschedule.move(mall(), staff("dodi"), ticket.visit(), other, to, Ids.secret()));
        assertThat(visit(ticket).state()).isEqualTo("RESCHEDULED");
        doing(() -> parking.takeBack(mall(), here, missed, Ids.secret()));
        assertThat(next(here)).isEqualTo(missed);
        assertThat(stop(ticket, "NIB-UMK").state()).isEqualTo(StopState.RESCHEDULED);
    }

    @Test
    void nobody_is_taken_back_on_another_day() {
        Actor here = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID missed = missed(here);
        clock.advance(Duration.ofDays(1));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> doing(() -> parking.takeBack(mall(), here, missed, Ids.secret())))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(VisitProblem.VISIT_OVER));
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.NO_SHOW);
    }

    /** Called, and did not come. */
    private UUID missed(Actor officer) {
        UUID stop = next(officer);
        doing(() -> serve.noShow(mall(), officer, stop, Ids.secret()));
        return stop;
    }
}
