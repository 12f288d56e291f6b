package id.pendopo.visits.reception;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.counter.ServeStop;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The phone sends who was missed to the front desk. */
class MissedVisitTest extends FrontDeskTest {
    @Autowired
    private ServeStop serve;

    @Autowired
    private TakeBack takeBack;

    private Actor missed(UUID stop) {
        Actor officer = officer(counter("DUKCAPIL", 0));
        doing(() -> sessionsAtCounters.open(
                mall(), officer, counter("DUKCAPIL", 0).id(), Ids.secret()));
        doing(() -> callNext.next(mall(), officer, Ids.secret()));
        doing(() -> serve.noShow(mall(), officer, stop, Ids.secret()));
        return officer;
    }

    @Test
    void whoever_was_missed_today_gets_back_in_line_at_the_front_desk_and_is_called() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID stop = stop(ticket, "KTP-REKAM").id();
        Actor officer = missed(stop);
        String at = "/reception/visits/" + ticket.visit();
        assertThat(visit(ticket).isOpen()).isFalse();
        assertThat(body(get("dodi", at))).contains("Kembalikan ke antrean", at + "/stops/" + stop + "/take-back");

        post("dodi", at + "/stops/" + stop + "/take-back");
        assertThat(visit(ticket).isOpen()).isTrue();
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.WAITING);
        assertThat(body(get("dodi", at))).doesNotContain("Kembalikan ke antrean");
        assertThat(inside(() -> callNext.next(mall(), officer, Ids.secret()))).isEqualTo(stop);
        assertThat(events(ticket.visit())).containsOnlyOnce("STOP_RETURNED");
    }

    @Test
    void whose_other_stop_goes_on_gets_the_missed_one_back_too() {
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        UUID stop = stop(ticket, "KTP-REKAM").id();
        missed(stop);
        assertThat(visit(ticket).isOpen()).isTrue();
        post("dodi", "/reception/visits/" + ticket.visit() + "/stops/" + stop + "/take-back");
        assertThat(visit(ticket).open()).hasSize(2);
    }

    @Test
    void nobody_gets_back_on_another_day_and_only_who_was_missed_does() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        UUID stop = stop(ticket, "KTP-REKAM").id();
        refused(
                VisitProblem.STOP_NOT_CALLABLE,
                () -> doing(() -> takeBack.take(mall(), staff("dodi"), ticket.visit(), stop, Ids.secret())));
        missed(stop);
        clock.advance(Duration.ofDays(1));
        refused(
                VisitProblem.VISIT_OVER,
                () -> doing(() -> takeBack.take(mall(), staff("dodi"), ticket.visit(), stop, Ids.secret())));
        assertThat(body(get("dodi", "/reception/visits/" + ticket.visit()))).doesNotContain("Kembalikan ke antrean");
        refused(
                VisitProblem.TICKET_UNKNOWN,
                () -> doing(() -> takeBack.take(UUID.randomUUID(), staff("dodi"), ticket.visit(), stop, Ids.secret())));
    }
}
