package id.pendopo.visits.printing;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Eventually;
import id.pendopo.platform.ids.Ids;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.printing.FakePrinter.Mood;
import id.pendopo.visits.printing.TicketHold.Proof;
import id.pendopo.visits.printing.TicketHold.State;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The same kiosk on bad days: printer off, jammed, babbling, cut off, and people who walk away or tap twice. */
class PrinterBadDaysTest extends KioskWithPrinterTest {
    @Autowired
    private PrinterLine line;

    @ParameterizedTest
    @EnumSource(names = {"FORGETFUL", "OPENED_WHILE_PRINTING", "CUT_OFF_WHILE_PRINTING", "CUT_OFF_BEFORE_THE_ANSWER"})
    void a_jam_takes_the_number_back_and_gives_another_at_once(Mood mood) {
        printer.is(mood);
        String first = take(Ids.secret());
        LiveVisit spoilt = behind(first);
        waited(first);
        String next = location(show(first));
        LiveVisit visit = behind(next);
        assertThat(behind(first).state()).isEqualTo("VOIDED");
        assertThat(events(spoilt.id())).contains("PRINT_FAILED", "VISIT_VOIDED");
        assertThat(visit.number().no()).isGreaterThan(spoilt.number().no());
        assertThat(body(show(next)))
                .contains(
                        "nomor " + spoilt.number() + " tidak berlaku lagi",
                        visit.number().toString(),
                        "Sudah saya catat / foto",
                        "Coba cetak lagi");
        assertThat(call(0)).as("nobody has either number yet").isEmpty();
        assertThat(post(next + "/noted")).hasStatus(302);
        assertThat(call(0)).contains(visit.id());
        assertThat(lastBody(spoilt.id(), "VISIT_VOIDED")).contains("PRINTER");
    }

    @ParameterizedTest
    @EnumSource(names = {"DEAF", "BABBLING"})
    void what_never_answers_or_is_no_printer_gets_nothing_of_the_slip_so_the_number_stays(Mood mood) {
        printer.is(mood);
        notPrinted(mood == Mood.DEAF ? Trouble.SILENT : Trouble.GARBAGE);
    }

    @ParameterizedTest
    @EnumSource(names = {"PAPER_OUT", "COVER_OPEN"})
    void a_printer_that_says_why_not_gets_nothing_of_the_slip_so_the_number_stays(Trouble why) {
        printer.has(why);
        notPrinted(why);
    }

    @Test
    void a_printer_that_is_off_leaves_the_number_on_the_screen() {
        printer.close();
        notPrinted(Trouble.UNREACHABLE);
    }

    private void notPrinted(Trouble why) {
        String address = take(Ids.secret());
        assertThat(settled(address))
                .contains("Printer tidak dapat mencetak", "Sudah saya catat / foto", "Coba cetak lagi");
        LiveVisit visit = behind(address);
        assertThat(hold(visit).trouble()).contains(why);
        assertThat(printer.slips()).isEmpty();
        assertThat(call(0)).isEmpty();
        assertThat(post(address + "/noted")).hasStatus(302);
        assertThat(hold(visit).proof()).contains(Proof.SCREEN);
        assertThat(call(0)).contains(visit.id());
        assertThat(events(visit.id())).doesNotContain("VISIT_VOIDED");
    }

    @Test
    void printing_once_more_prints_the_same_number_and_a_second_tap_no_second_slip() {
        printer.has(Trouble.PAPER_OUT);
        String address = take(Ids.secret());
        settled(address);
        printer.has();
        CountDownLatch done = new CountDownLatch(1);
        printer.holdUntil(done);
        assertThat(post(address + "/print")).hasStatus(302);
        assertThat(post(address + "/print")).hasStatus(302);
        done.countDown();
        assertThat(settled(address)).contains("Ambil kertas Anda");
        assertThat(printer.slips()).hasSize(1);
        assertThat(post(address + "/print")).hasStatus(302);
        assertThat(settled(address)).contains("Ambil kertas Anda");
        assertThat(printer.slips()).hasSize(1);
    }

    @Test
    void the_same_command_again_after_a_lost_answer_gives_no_second_number_and_no_second_slip() {
        String key = Ids.secret();
        String first = take(key);
        assertThat(take(key)).isEqualTo(first);
        settled(first);
        assertThat(take(key)).isEqualTo(first);
        assertThat(printer.slips()).hasSize(1);
        assertThat(hold(behind(first)).state()).as("still valid").isEqualTo(State.VALID);
        assertThat(behind(first).stops().getFirst().free()).isTrue();
    }

    @Test
    void a_number_that_nobody_has_taken_note_of_is_taken_back_when_its_time_is_over() {
        printer.has(Trouble.PAPER_OUT);
        String address = take(Ids.secret());
        settled(address);
        clock.advance(Duration.ofSeconds(119));
        tick();
        assertThat(behind(address).isOpen()).isTrue();
        clock.advance(Duration.ofSeconds(2));
        tick();
        assertThat(behind(address).state()).isEqualTo("VOIDED");
        assertThat(lastBody(behind(address).id(), "VISIT_VOIDED")).contains("UNCLAIMED");
        assertThat(body(show(address))).contains("Nomor ini tidak berlaku lagi", "Ambil nomor lagi");
        assertThat(post(address + "/noted")).hasStatus(302);
        assertThat(behind(address).state()).as("too late").isEqualTo("VOIDED");
    }

    @Test
    void ten_minutes_without_the_printers_network_in_the_middle_of_a_print_leave_no_number_that_nobody_has() {
        printer.is(Mood.CUT_OFF_WHILE_PRINTING);
        String first = take(Ids.secret());
        waited(first);
        String next = location(show(first));
        clock.advance(Duration.ofMinutes(10));
        tick();
        assertThat(behind(first).state()).isEqualTo("VOIDED");
        assertThat(behind(next).state()).as("nobody has noted it").isEqualTo("VOIDED");
        assertThat(call(0)).isEmpty();
    }

    @Test
    void ten_minutes_without_the_kiosks_network_in_the_middle_of_a_print_change_nothing_for_who_has_the_paper() {
        CountDownLatch printing = new CountDownLatch(1);
        printer.holdUntil(printing);
        String key = Ids.secret();
        String taken = take(key);
        assertThat(hold(behind(taken)).state()).isEqualTo(State.PRINTING);
        printing.countDown();
        waited(taken);
        clock.advance(Duration.ofMinutes(10));
        tick();
        assertThat(behind(taken).isOpen()).isTrue();
        assertThat(take(key)).as("the kiosk is back and asks again").isEqualTo(taken);
        assertThat(hold(behind(taken)).proof()).contains(Proof.PRINTER);
        assertThat(printer.slips()).hasSize(1);
        assertThat(call(0)).contains(behind(taken).id());
    }

    @Test
    void what_the_front_desk_has_dealt_with_counts_as_had() {
        printer.has(Trouble.PAPER_OUT);
        String address = take(Ids.secret());
        settled(address);
        LiveVisit visit = behind(address);
        post(
                "dodi",
                "/reception/visits/" + visit.id() + "/add",
                "service",
                service("KK-UBAH").id().toString());
        doing(() -> jdbc.sql("update visits.stop set free = true where region_id = 1610 and visit_id = :visit")
                .param("visit", visit.id())
                .update());
        clock.advance(Duration.ofMinutes(3));
        tick();
        assertThat(hold(visit).proof()).contains(Proof.STAFF);
        assertThat(behind(address).isOpen()).isTrue();
    }

    @Test
    void a_number_that_was_taken_back_while_others_were_printed_never_comes_out() {
        CountDownLatch done = new CountDownLatch(1);
        printer.holdUntil(done);
        take(Ids.secret());
        Eventually.see(
                "the first is printed",
                () -> line.askIfFree(printerAt(printer.port())).isEmpty());
        String behindIt = take(Ids.secret());
        clock.advance(Duration.ofSeconds(30));
        tick();
        assertThat(behind(behindIt).state()).isEqualTo("VOIDED");
        done.countDown();
        waited(behindIt);
        String number = behind(behindIt).number().toString();
        assertThat(printer.slips()).noneMatch(slip -> slip.text().contains(number));
    }

    @Test
    void a_printing_whose_node_is_gone_is_taken_back_by_the_clock() {
        IssuedTicket ticket = inside(() -> held.toPrint(order(Ids.secret(), null, "KTP-HILANG"), printerAt(1)))
                .ticket();
        clock.advance(Duration.ofSeconds(30));
        tick();
        assertThat(visit(ticket).state()).isEqualTo("VOIDED");
        assertThat(lastBody(ticket.visit(), "VISIT_VOIDED")).contains("PRINTER");
    }
}
