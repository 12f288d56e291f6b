package id.pendopo.visits;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.visitor.BeLate;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose call was taken back is told so as long as nothing else has happened, and of nothing else less. */
class TakenBackTest extends AtCountersTest {
    private static final String TAKEN_BACK = "Panggilan tadi ditarik kembali";

    @Autowired
    private BeLate beLate;

    private String phone(IssuedTicket ticket) {
        forecasts.forget(mall());
        return body(http.get().uri("/t/ogan-ilir/" + ticket.secret()).exchange());
    }

    private static String said(String page) {
        String said = page.substring(page.indexOf("id=\"said\""));
        return said.substring(0, said.indexOf("</p>"));
    }

    private UUID calledAndPutBack(Actor officer) {
        UUID called = next(officer);
        doing(() -> parking.putBack(mall(), officer, called, Ids.secret()));
        return called;
    }

    @Test
    void an_officer_who_takes_a_call_back_still_serves_there_and_the_visitor_is_told_what_to_do_next() {
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        calledAndPutBack(officer);
        String page = phone(ticket);
        assertThat(page).contains(TAKEN_BACK).doesNotContain("tidak melayani");
        assertThat(said(page)).contains(TAKEN_BACK, "Siap-siap");
    }

    @Test
    void it_is_not_told_again_after_another_call_was_answered() {
        Actor registry = open(counter("DUKCAPIL", 0));
        Actor licensing = open(counter("DPMPTSP", 0));
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        calledAndPutBack(registry);
        assertThat(phone(ticket)).contains(TAKEN_BACK);
        clock.advance(Duration.ofMinutes(1));
        UUID other = next(licensing);
        assertThat(other).isEqualTo(stop(ticket, "NIB-UMK").id());
        finish(licensing, other);
        assertThat(phone(ticket)).doesNotContain(TAKEN_BACK);
    }

    @Test
    void whoever_said_to_be_late_is_not_told_to_wait_for_the_next_call() {
        Actor officer = open(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        calledAndPutBack(officer);
        doing(() -> beLate.late(mall(), ticket.visit(), null, Ids.secret()));
        assertThat(phone(ticket)).doesNotContain(TAKEN_BACK, "tunggu panggilan berikutnya");
    }
}
