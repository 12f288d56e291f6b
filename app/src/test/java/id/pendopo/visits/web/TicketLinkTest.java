package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.ids.Ids;
import id.pendopo.visits.tickets.IssuedTicket;
import org.junit.jupiter.api.Test;

/** Only the link, whole, and our own form open a ticket. */
class TicketLinkTest extends WebTest {
    private static String page(IssuedTicket ticket) {
        return "/t/ogan-ilir/" + ticket.secret();
    }

    @Test
    void a_tampered_or_foreign_link_leads_nowhere_and_says_so() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        String other =
                (ticket.secret().charAt(0) == 'A' ? "B" : "A") + ticket.secret().substring(1);
        for (String address :
                new String[] {"/t/ogan-ilir/" + other, "/t/jambi/" + ticket.secret(), page(ticket) + "x"}) {
            assertThat(getPublic(address))
                    .hasStatus(404)
                    .bodyText()
                    .contains("Nomor tidak ditemukan", "Pindai lagi kode QR");
        }
        assertThat(form("/t/ogan-ilir/" + other + "/leave").exchange()).hasStatus(404);
        assertThat(visit(ticket).isOpen()).isTrue();
        assertThat(getPublic("/t/tidak-ada/" + ticket.secret())).hasStatus(404);
    }

    @Test
    void a_form_without_its_token_changes_nothing() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        assertThat(http.post()
                        .uri(page(ticket) + "/leave")
                        .param("key", Ids.secret())
                        .exchange())
                .hasStatus(403);
        assertThat(visit(ticket).isOpen()).isTrue();
    }
}
