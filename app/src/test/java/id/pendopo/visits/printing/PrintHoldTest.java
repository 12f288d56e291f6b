package id.pendopo.visits.printing;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Eventually;
import id.pendopo.platform.ids.Ids;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.printing.TicketHold.Proof;
import id.pendopo.visits.reception.VoidVisit;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.SeenTickets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A kiosk with a printer: what a person sees, what is called, what is on the paper. */
class PrintHoldTest extends KioskWithPrinterTest {
    @Autowired
    private VoidVisit voidVisit;

    @Autowired
    private SeenTickets seen;

    @Test
    void a_printed_number_is_valid_and_the_screen_says_to_take_the_paper() {
        String address = take(Ids.secret());
        String shown = settled(address);
        LiveVisit visit = behind(address);
        assertThat(shown)
                .contains("Ambil kertas Anda", visit.number().toString())
                .doesNotContain("data-print");
        assertThat(hold(visit).proof()).contains(Proof.PRINTER);
        assertThat(visit.stops().getFirst().free()).isTrue();
        assertThat(events(visit.id())).contains("VISIT_HELD", "VISIT_CONFIRMED").doesNotContain("VISIT_VOIDED");
        FakePrinter.Slip slip = printer.slips().getFirst();
        assertThat(printer.slips()).hasSize(1);
        assertThat(slip.text())
                .contains(
                        "\n" + visit.number() + "\n",
                        "Disdukcapil",
                        "Gratis, tidak dipungut biaya.",
                        "0812-0000-1610",
                        "WIB");
        assertThat(slip.codes()).singleElement().asString().endsWith("/t/ogan-ilir/" + secret(address));
        assertThat(slip.cut()).isTrue();
    }

    @Test
    void a_number_is_passed_over_until_it_is_on_paper_and_keeps_its_place() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        printer.holdUntil(done);
        String address = take(Ids.secret());
        assertThat(body(show(address))).contains("Sedang mencetak…", "http-equiv=\"refresh\"");
        clock.advance(Duration.ofSeconds(2));
        IssuedTicket second = arrive("KTP-HILANG");
        assertThat(call(0)).as("the first one is held").contains(second.visit());
        IssuedTicket third = arrive("KTP-HILANG");
        done.countDown();
        settled(address);
        assertThat(call(1))
                .as("its place is the first")
                .contains(behind(address).id());
        assertThat(call(2)).contains(third.visit());
    }

    @Test
    void a_phone_that_has_opened_the_page_has_the_number() {
        printer.has(Trouble.COVER_OPEN);
        String address = take(Ids.secret());
        settled(address);
        assertThat(http.get().uri("/t/ogan-ilir/" + secret(address)).exchange()).hasStatusOk();
        assertThat(hold(behind(address)).proof()).contains(Proof.PHONE);
        assertThat(call(0)).contains(behind(address).id());
    }

    @Test
    void a_program_that_asks_for_the_journey_behind_its_link_has_the_number_like_a_phone() {
        printer.has(Trouble.COVER_OPEN);
        String address = take(Ids.secret());
        settled(address);
        assertThat(http.get()
                        .uri("/api/v1/malls/ogan-ilir/tickets/" + secret(address))
                        .exchange())
                .hasStatusOk();
        assertThat(hold(behind(address)).proof()).contains(Proof.PHONE);
        assertThat(inside(() -> seen.contains(behind(address).id()))).isTrue();
        assertThat(call(0)).contains(behind(address).id());
    }

    @Test
    void a_kiosk_whose_printer_is_known_to_be_empty_promises_no_paper_and_holds_the_number_for_the_screen() {
        printer.has(Trouble.PAPER_OUT);
        tick();
        Eventually.see("the printer was asked", () -> prevented().isPresent());
        String confirm = KIOSK + "/confirm?s=" + service("KTP-HILANG").id();
        assertThat(body(show(confirm))).contains("Printer kios ini sedang tidak dapat dipakai");
        String address = take(Ids.secret());
        assertThat(body(show(address))).contains("Sudah saya catat / foto").doesNotContain("Coba cetak lagi");
        printer.has();
        clock.advance(Duration.ofSeconds(11));
        tick();
        Eventually.see("the printer is well again", () -> prevented().isEmpty());
        assertThat(body(show(confirm))).doesNotContain("Printer kios ini sedang tidak dapat dipakai");
    }

    @Test
    void the_manager_sees_the_cause_on_the_board_and_beside_the_kiosk() {
        printer.has(Trouble.PAPER_LOW);
        settled(take(Ids.secret()));
        assertThat(body(get("sari", "/board"))).contains("Printer kios: kertas hampir habis", "Kios uji");
        assertThat(body(get("sari", "/admin/printers"))).contains("kertas hampir habis", "Siapkan gulungan baru.");
        printer.has();
        settled(take(Ids.secret()));
        assertThat(body(get("sari", "/board"))).doesNotContain("Printer kios:");
    }

    @Test
    void a_kiosk_without_a_printer_holds_nothing() {
        doing(() -> book.remove(mall(), staff("sari"), kiosk, Ids.secret()));
        String address = take(Ids.secret());
        assertThat(body(show(address))).contains("data-print", "Ini nomor Anda");
        assertThat(inside(() -> held.of(behind(address).id()))).isEmpty();
        assertThat(call(0)).contains(behind(address).id());
    }

    @Test
    void a_number_that_the_front_desk_took_back_can_be_neither_noted_nor_printed() {
        printer.has(Trouble.COVER_OPEN);
        for (String tap : List.of("noted", "print")) {
            String address = take(Ids.secret());
            settled(address);
            LiveVisit visit = behind(address);
            takeBack(visit);
            printer.has();
            post(address + "/" + tap);
            settled(address);
            assertThat(hold(visit).state()).as(tap).isEqualTo(TicketHold.State.VOIDED);
            assertThat(printer.slips()).as(tap).isEmpty();
            assertThat(events(visit.id()).getLast()).as(tap).isEqualTo("VISIT_VOIDED");
        }
    }

    @Test
    void a_number_that_was_taken_back_while_it_was_printed_stays_taken_back() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        printer.holdUntil(done);
        String address = take(Ids.secret());
        LiveVisit visit = behind(address);
        takeBack(visit);
        done.countDown();
        settled(address);
        assertThat(hold(visit).state()).isEqualTo(TicketHold.State.VOIDED);
        assertThat(events(visit.id()).getLast()).isEqualTo("VISIT_VOIDED");
        assertThat(body(show(address))).doesNotContain("Ambil kertas Anda");
    }

    @Test
    void a_printer_that_is_printing_is_asked_by_no_node() {
        CountDownLatch done = new CountDownLatch(1);
        printer.holdUntil(done);
        String address = take(Ids.secret());
        assertThat(inside(() -> states.due(mall()))).isEmpty();
        done.countDown();
        settled(address);
        assertThat(inside(() -> states.due(mall()))).extracting(Printer::kiosk).contains(kiosk);
    }

    private void takeBack(LiveVisit visit) {
        doing(() -> voidVisit.take(mall(), staff("dodi"), visit.id(), VoidVisit.Why.MISTAKE, Ids.secret()));
    }
}
