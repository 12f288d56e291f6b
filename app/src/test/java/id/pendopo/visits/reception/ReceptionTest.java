package id.pendopo.visits.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.Wanted;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReceptionTest extends FrontDeskTest {
    @Test
    void a_cancelled_stop_leaves_the_others_and_the_last_one_ends_the_visit() {
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        post(
                "dodi",
                "/reception/visits/" + ticket.visit() + "/stops/"
                        + stop(ticket, "KTP-REKAM").id() + "/cancel");
        assertThat(visit(ticket).open())
                .extracting(stop -> stop.service())
                .containsExactly(service("NIB-UMK").id());
        assertThat(lastBody(ticket.visit(), "STOP_CANCELLED")).contains("\"by\": \"RECEPTION\"");
        doing(() -> cancelStop.cancel(
                mall(), staff("dodi"), ticket.visit(), stop(ticket, "NIB-UMK").id(), Ids.secret()));
        assertThat(visit(ticket).isOpen()).isFalse();
    }

    @Test
    void what_an_officer_has_called_reception_can_not_take_away() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        var counter = counter("DUKCAPIL", 0);
        doing(() -> sessionsAtCounters.open(mall(), officer(counter), counter.id(), Ids.secret()));
        doing(() -> callNext.next(mall(), officer(counter), Ids.secret()));
        UUID stop = stop(ticket, "KTP-REKAM").id();
        refused(
                FrontDeskProblem.VISITOR_AT_COUNTER,
                () -> doing(() -> cancelStop.cancel(mall(), staff("dodi"), ticket.visit(), stop, Ids.secret())));
        refused(
                FrontDeskProblem.VOID_TOO_LATE,
                () -> doing(() ->
                        voidVisit.take(mall(), staff("dodi"), ticket.visit(), VoidVisit.Why.MISTAKE, Ids.secret())));
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.CALLED);
    }

    @Test
    void a_void_number_is_never_given_again_and_its_share_of_the_contingent_is_free() {
        IssuedTicket wrong = arrive("KTP-REKAM");
        int before = issued("KTP-REKAM");
        post("dodi", "/reception/visits/" + wrong.visit() + "/void", "why", "MISTAKE");
        assertThat(visit(wrong).state()).isEqualTo("VOIDED");
        assertThat(visit(wrong).open()).isEmpty();
        assertThat(lastBody(wrong.visit(), "VISIT_VOIDED"))
                .contains("MISTAKE", "\"no\": " + wrong.number().no());
        assertThat(issued("KTP-REKAM")).isEqualTo(before - 1);
        assertThat(arrive("KTP-REKAM").number().no()).isEqualTo(wrong.number().no() + 1);
    }

    @Test
    void a_service_is_added_through_the_gate_or_by_name() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        doing(() -> addStop.add(
                mall(),
                staff("dodi"),
                ticket.visit(),
                new Wanted(service("NIB-UMK").id(), 2),
                false,
                Ids.secret()));
        assertThat(stop(ticket, "NIB-UMK").quantity()).isEqualTo(2);
        assertThat(stop(ticket, "NIB-UMK").placeAt()).isEqualTo(visit(ticket).arrivedAt());
        clock.set(clock.today(), LocalTime.of(14, 59));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> doing(() -> addStop.add(
                        mall(),
                        staff("dodi"),
                        ticket.visit(),
                        new Wanted(service("KIA").id(), 1),
                        false,
                        Ids.secret())));
        doing(() -> addStop.add(
                mall(), staff("dodi"), ticket.visit(), new Wanted(service("KIA").id(), 1), true, Ids.secret()));
        assertThat(stop(ticket, "KIA").byName()).isTrue();
    }

    @Test
    void a_ticket_can_be_printed_again_with_the_same_link() {
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        clock.advance(Duration.ofMinutes(20));
        assertThat(inside(() -> links.secret(mall(), visit(ticket)))).contains(ticket.secret());
        assertThat(body(get("dodi", "/reception/visits/" + ticket.visit() + "/slip?width=58")))
                .contains(ticket.number().toString(), "data-paper=\"58\"", "<path d=\"M");
    }

    @Test
    void late_back_and_leaving_can_be_said_at_the_desk_too() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        String at = "/reception/visits/" + ticket.visit();
        post("dodi", at + "/late");
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.PARKED);
        post("dodi", at + "/back");
        assertThat(stop(ticket, "KTP-REKAM").state()).isEqualTo(StopState.WAITING);
        post("dodi", at + "/leave");
        assertThat(visit(ticket).state()).isEqualTo("LEFT");
        assertThat(lastBody(ticket.visit(), "VISIT_LEFT")).contains("RECEPTION");
    }

    @Test
    void what_can_not_be_taken_back_is_asked_for_first_with_what_goes() {
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        String at = "/m/ogan-ilir/reception/visits/" + ticket.visit();
        String page = body(get("dodi", "/reception/visits/" + ticket.visit()));
        String asked = page.substring(0, page.indexOf("action=\"" + at + "/leave\""));
        asked = asked.substring(asked.lastIndexOf("<details class=\"ask\">"));
        assertThat(asked)
                .doesNotContain("</details>")
                .contains(
                        service("KTP-REKAM").nameId().substring(0, 9),
                        service("NIB-UMK").nameId().substring(0, 9));
        visit(ticket).stops().forEach(stop -> {
            String before = page.substring(0, page.indexOf("action=\"" + at + "/stops/" + stop.id() + "/cancel\""));
            assertThat(before.substring(before.lastIndexOf("<details class=\"ask\">")))
                    .doesNotContain("</details>");
        });
    }

    @Test
    void a_stop_can_be_put_earlier() {
        IssuedTicket ticket = arrive("KTP-REKAM", "NIB-UMK");
        UUID first = visit(ticket).stops().getFirst().id();
        UUID last = visit(ticket).stops().getLast().id();
        String at = "/reception/visits/" + ticket.visit() + "/stops/" + last + "/earlier";
        post("dodi", at, "w", first.toString(), "w", last.toString());
        assertThat(visit(ticket).stops().getFirst().id()).isEqualTo(last);
        assertThat(lastBody(ticket.visit(), "VISIT_REORDERED")).contains("RECEPTION");
    }

    @Test
    void whoever_waits_outside_is_asked_in_once() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        doing(() -> jdbc.sql("update visits.visit set outside = true where region_id = 1610 and id = :id")
                .param("id", ticket.visit())
                .update());
        post("dodi", "/reception/visits/" + ticket.visit() + "/let-in");
        post("dodi", "/reception/visits/" + ticket.visit() + "/let-in");
        assertThat(visit(ticket).outside()).isFalse();
        assertThat(events(ticket.visit())).containsOnlyOnce("VISIT_CALLED_IN");
    }

    @Test
    void an_unknown_visit_is_said_to_be_unknown() {
        assertThat(get("dodi", "/reception/visits/" + UUID.randomUUID())).hasStatus(404);
        assertThat(post("dodi", "/reception/visits/" + UUID.randomUUID() + "/let-in"))
                .hasStatus(404);
    }
}
