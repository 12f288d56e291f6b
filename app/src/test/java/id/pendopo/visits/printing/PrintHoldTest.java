package id.pendopo.visits.printing;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Eventually;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.visits.HallTest;
import id.pendopo.visits.clockwork.TimedTask;
import id.pendopo.visits.counter.CallNext;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.printing.FakePrinter.Mood;
import id.pendopo.visits.printing.TicketHold.Proof;
import id.pendopo.visits.printing.TicketHold.State;
import id.pendopo.visits.tickets.IssuedTicket;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A kiosk with a printer, on good days and bad ones: what a person sees, what is called, what is on the paper. */
class PrintHoldTest extends HallTest {
    private static final String KIOSK = "/m/ogan-ilir/kiosk";

    @Autowired
    private Devices devices;

    @Autowired
    private PrinterBook book;

    @Autowired
    private PrinterStates states;

    @Autowired
    private HeldTickets held;

    @Autowired
    private CounterSessions counters;

    @Autowired
    private CallNext callNext;

    @Autowired
    private List<TimedTask> tasks;

    private final FakePrinter printer = new FakePrinter();
    private UUID kiosk = UUID.randomUUID();
    private Cookie cookie = new Cookie("pendopo_device", "none");

    @BeforeEach
    void aKioskWithAPrinter() {
        Devices.Announced announced = inside(() -> devices.announce(mall(), Role.KIOSK, "Kios uji", null, null));
        kiosk = announced.id();
        cookie = new Cookie("pendopo_device", inside(() -> devices.pair(mall(), announced.code())));
        doing(() -> book.save(mall(), staff("sari"), printerAt(printer.port()), Ids.secret()));
    }

    @AfterEach
    void off() {
        doing(() -> {
            devices.revoke(mall(), kiosk, null);
            jdbc.sql("delete from visits.printer where region_id = 1610").update();
        });
        printer.close();
    }

    private Printer printerAt(int port) {
        return new Printer(
                kiosk,
                "127.0.0.1",
                port,
                Paper.MM_80,
                CodePage.PC858,
                true,
                Printer.Codes.COMMAND,
                Duration.ofMillis(500),
                Duration.ofMillis(1500));
    }

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
    void a_phone_that_has_opened_the_page_has_the_number() {
        printer.has(Trouble.COVER_OPEN);
        String address = take(Ids.secret());
        settled(address);
        assertThat(http.get().uri("/t/ogan-ilir/" + secret(address)).exchange()).hasStatusOk();
        assertThat(hold(behind(address)).proof()).contains(Proof.PHONE);
        assertThat(call(0)).contains(behind(address).id());
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
    void a_printing_whose_node_is_gone_is_taken_back_by_the_clock() {
        IssuedTicket ticket = inside(() -> held.toPrint(order(Ids.secret(), null, "KTP-HILANG"), printerAt(1)))
                .ticket();
        clock.advance(Duration.ofSeconds(30));
        tick();
        assertThat(visit(ticket).state()).isEqualTo("VOIDED");
        assertThat(lastBody(ticket.visit(), "VISIT_VOIDED")).contains("PRINTER");
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

    private Optional<Trouble> prevented() {
        return inside(() -> states.at(kiosk)).flatMap(PrinterStates.Said::prevented);
    }

    private void tick() {
        tasks.stream()
                .filter(task -> task.getClass().getSimpleName().equals("UnclaimedNumbers"))
                .forEach(task -> doing(() -> task.run(mall())));
    }

    private Optional<UUID> call(int which) {
        var counter = counter("DUKCAPIL", which);
        var officer = officer(counter);
        return inside(() -> {
            if (reader.sessionOf(officer.id()).isEmpty()) {
                counters.open(mall(), officer, counter.id(), Ids.secret());
            }
            return callNext.ifAnybody(mall(), officer, Ids.secret())
                    .flatMap(reader::visitOfStop)
                    .map(LiveVisit::id);
        });
    }

    private TicketHold hold(LiveVisit visit) {
        return inside(() -> held.of(visit.id())).orElseThrow();
    }

    private String take(String key) {
        return location(http.post()
                .uri(KIOSK + "/take")
                .cookie(cookie)
                .with(id.pendopo.Forms.csrf())
                .param("key", key)
                .param("s", service("KTP-HILANG").id().toString())
                .exchange());
    }

    private MvcTestResult show(String address) {
        return http.get().uri(address).cookie(cookie).exchange();
    }

    private MvcTestResult waited(String address) {
        return show(address + "?wait=true");
    }

    /** The page when the printer is done, one way or another. */
    private String settled(String address) {
        waited(address);
        return body(show(address));
    }

    private MvcTestResult post(String address) {
        return http.post()
                .uri(address)
                .cookie(cookie)
                .with(id.pendopo.Forms.csrf())
                .exchange();
    }

    private LiveVisit behind(String address) {
        return inside(() -> reader.byDigest(Secrets.digest(secret(address)))).orElseThrow();
    }

    private static String secret(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String location(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }
}
