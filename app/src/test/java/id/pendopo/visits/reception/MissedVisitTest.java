package id.pendopo.visits.reception;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.counter.Outcome;
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
        doing(() ->
                sessionsAtCounters.open(mall(), officer, counter("DUKCAPIL", 0).id(), Ids.secret()));
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
        assertThat(body(get("dodi", "/reception"))).contains("<span class=\"pill warn\">Panggilan terlewat</span>");
        post("dodi", "/reception/visits/" + ticket.visit() + "/stops/" + stop + "/take-back");
        assertThat(visit(ticket).open()).hasSize(2);
        assertThat(body(get("dodi", "/reception"))).doesNotContain("Panggilan terlewat");
    }

    @Test
    void who_did_not_come_is_not_told_to_be_served() {
        IssuedTicket never = arrive("KTP-REKAM");
        missed(stop(never, "KTP-REKAM").id());
        IssuedTicket cancelled = arrive("NIB-UMK");
        post(
                "dodi",
                "/reception/visits/" + cancelled.visit() + "/stops/"
                        + stop(cancelled, "NIB-UMK").id() + "/cancel");
        assertThat(body(get("dodi", "/reception/visits/" + never.visit())))
                .contains("<span class=\"pill warn\">Tidak hadir</span>")
                .doesNotContain("\">Selesai</span>");
        assertThat(body(get("dodi", "/reception?show=OVER")))
                .contains("<span class=\"pill warn\">Tidak hadir</span>", "<span class=\"pill \">Batal</span>")
                .contains(">Berakhir</th>", ">Tujuan terakhir</th>")
                .doesNotContain("Perkiraan", "\">Selesai</span>");
        assertThat(body(get("dodi", "/reception?show=SERVING"))).doesNotContain("Perkiraan");
    }

    @Test
    void who_was_served_here_and_missed_there_is_partly_served() {
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        Actor officer = officer(counter("DPMPTSP", 0));
        doing(() ->
                sessionsAtCounters.open(mall(), officer, counter("DPMPTSP", 0).id(), Ids.secret()));
        UUID served = inside(() -> callNext.next(mall(), officer, Ids.secret()));
        doing(() -> serve.start(mall(), officer, served, Ids.secret()));
        doing(() -> serve.finish(mall(), officer, served, Outcome.ISSUED, 1, Ids.secret()));
        missed(stop(ticket, "KTP-REKAM").id());
        assertThat(body(get("dodi", "/reception/visits/" + ticket.visit()))).contains("Sebagian selesai");
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
