package id.pendopo.visits.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.printing.CodePage;
import id.pendopo.visits.printing.HeldTickets;
import id.pendopo.visits.printing.Paper;
import id.pendopo.visits.printing.Printer;
import id.pendopo.visits.printing.TicketHold;
import id.pendopo.visits.printing.Trouble;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.TicketOrder;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LostAnswersTest extends OfflineTest {
    @Autowired
    private LostAnswers lost;

    @Autowired
    private HeldTickets held;

    private final UUID kiosk = UUID.randomUUID();

    private TicketOrder asked(String key) {
        TicketOrder order = order(key, null, "KTP-REKAM");
        return new TicketOrder(
                order.mall(),
                key,
                order.channel(),
                null,
                false,
                1,
                order.wanted(),
                false,
                order.visitor(),
                order.paper(),
                kiosk);
    }

    private void settle(String key) {
        Actor actor = new Actor(kiosk, 1610, Role.KIOSK, "Kios", mall(), null, null);
        doing(() -> lost.settle(mall(), actor, key));
    }

    @Test
    void a_number_that_nobody_has_seen_is_taken_back_once() {
        String key = Ids.secret();
        IssuedTicket ticket = inside(() -> takeTicket.take(asked(key)));
        settle(key);
        settle(key);
        assertThat(visit(ticket).isOpen()).isFalse();
        assertThat(events(ticket.visit())).containsExactly("VISIT_TAKEN", "VISIT_VOIDED");
        assertThat(lastBody(ticket.visit(), "VISIT_VOIDED")).contains("UNSEEN");
    }

    @Test
    void while_its_paper_may_still_come_out_the_kiosk_is_told_to_ask_again() {
        Printer printer = new Printer(
                kiosk,
                "127.0.0.1",
                Printer.USUAL_PORT,
                Paper.MM_80,
                CodePage.PC437,
                true,
                Printer.Codes.COMMAND,
                Duration.ofSeconds(1),
                Duration.ofSeconds(5));
        String key = Ids.secret();
        IssuedTicket ticket = inside(() -> held.toPrint(asked(key), printer)).ticket();
        assertThatThrownBy(() -> settle(key))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.type().status()).isEqualTo(503));
        assertThat(visit(ticket).isOpen()).isTrue();
        doing(() -> held.valid(mall(), ticket.visit(), TicketHold.Proof.PRINTER, null));
        settle(key);
        assertThat(visit(ticket).isOpen()).as("somebody holds its paper").isTrue();
    }

    @Test
    void a_number_whose_paper_did_not_come_out_is_taken_back() {
        String key = Ids.secret();
        IssuedTicket ticket = inside(() -> held.toShow(asked(key), kiosk, Trouble.SILENT, null))
                .ticket();
        settle(key);
        assertThat(visit(ticket).isOpen()).isFalse();
        doing(() -> held.valid(mall(), ticket.visit(), TicketHold.Proof.SCREEN, null));
        assertThat(events(ticket.visit())).as("too late to note it").endsWith("VISIT_VOIDED");
    }

    @Test
    void a_number_stays_whose_page_was_opened_or_whose_code_was_scanned() {
        String opened = Ids.secret();
        IssuedTicket onPhone = inside(() -> takeTicket.take(asked(opened)));
        assertThat(http.get().uri("/t/ogan-ilir/" + onPhone.secret()).exchange())
                .hasStatusOk();
        settle(opened);
        assertThat(visit(onPhone).isOpen()).isTrue();
        String scanned = Ids.secret();
        IssuedTicket atScanner = inside(() -> takeTicket.take(asked(scanned)));
        assertThat(post("dodi", "/kiosk/scan", "code", atScanner.secret())).hasStatusOk();
        settle(scanned);
        assertThat(visit(atScanner).isOpen()).isTrue();
    }

    @Test
    void a_number_stays_whose_slip_the_kiosks_browser_has_shown() {
        String key = Ids.secret();
        IssuedTicket ticket = inside(() -> takeTicket.take(asked(key)));
        assertThat(get("dodi", "/kiosk/slip/" + ticket.secret())).hasStatusOk();
        settle(key);
        assertThat(visit(ticket).isOpen()).isTrue();
    }

    @Test
    void a_number_stays_that_somebody_has_noted() {
        String key = Ids.secret();
        IssuedTicket ticket = inside(() -> held.toShow(asked(key), kiosk, Trouble.SILENT, null))
                .ticket();
        doing(() -> held.valid(mall(), ticket.visit(), TicketHold.Proof.SCREEN, kiosk));
        settle(key);
        assertThat(visit(ticket).isOpen()).isTrue();
    }

    @Test
    void a_question_that_arrives_late_finds_its_key_used_and_makes_nothing() {
        String key = Ids.secret();
        settle(key);
        assertThatThrownBy(() -> inside(() -> takeTicket.take(asked(key)))).isInstanceOf(Refusal.class);
        assertThat(inside(() -> takeTicket.taken(asked(key)))).isEmpty();
    }

    @Test
    void somebody_elses_key_takes_nothing_back() {
        String key = Ids.secret();
        IssuedTicket ticket = inside(() -> takeTicket.take(order(key, null, "KTP-REKAM")));
        settle(key);
        LiveVisit visit = visit(ticket);
        assertThat(visit.isOpen()).isTrue();
    }
}
