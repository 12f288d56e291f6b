package id.pendopo.visits.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.Eventually;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.visits.VisitLimits;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.printing.TicketHold.Proof;
import id.pendopo.visits.visitor.BeLate;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** A phone or a slip held before the kiosk's scanner. */
class KioskScanTest extends KioskWithPrinterTest {
    @Autowired
    private BeLate beLate;

    @Autowired
    private SlipCopies copies;

    @Autowired
    private TransactionTemplate transaction;

    private MvcTestResult scan(String code) {
        return send("/scan", "code", code);
    }

    private MvcTestResult send(String path, String... fields) {
        var form = http.post().uri(KIOSK + path).cookie(cookie).with(id.pendopo.Forms.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form = form.param(fields[i], fields[i + 1]);
        }
        return form.exchange();
    }

    private String taken() {
        String address = take(Ids.secret());
        settled(address);
        return secret(address);
    }

    @Test
    void a_ticket_s_code_shows_how_it_stands_by_its_link_or_alone_and_nothing_of_it_stands_in_an_address() {
        String secret = taken();
        LiveVisit visit = behind(secret);
        for (String code : new String[] {secret, "https://mpp.example.id/t/ogan-ilir/" + secret}) {
            MvcTestResult shown = scan(code);
            assertThat(shown).hasStatusOk();
            assertThat(body(shown)).contains(visit.number().toString(), "Disdukcapil", "Cetak salinan");
        }
        assertThat(body(show(KIOSK + "/scan?code=" + secret)))
                .doesNotContain(visit.number().toString());
    }

    @Test
    void who_has_no_code_to_scan_is_told_what_still_helps_and_nobody_is_asked_to_type_one() {
        String page = body(show(KIOSK + "/scan"));
        assertThat(page).contains("Tidak ada pemindai", "sebutkan nomor Anda di meja informasi");
        assertThat(page.replaceAll("(?s)<noscript>.*?</noscript>", "")).doesNotContain("id=\"code\"");
    }

    @Test
    void what_is_no_ticket_of_here_and_today_is_told_calmly_and_never_followed() {
        String secret = taken();
        assertThat(body(scan("https://evil.example/login")))
                .contains("Ini bukan kode nomor antrean", "data-code=\"foreign\"")
                .doesNotContain("evil.example");
        assertThat(body(scan(Ids.secret()))).contains("Ini bukan kode nomor antrean");
        assertThat(body(scan("https://x.id/t/jember/" + secret))).contains("Nomor ini milik mal lain");
        clock.advance(Duration.ofDays(1));
        assertThat(body(scan(secret))).contains("Nomor ini bukan nomor hari ini");
        clock.advance(Duration.ofDays(-1));
    }

    @Test
    void who_said_to_be_late_says_at_the_kiosk_to_be_here_and_waits_at_the_old_place() {
        String secret = taken();
        LiveVisit visit = behind(secret);
        doing(() -> beLate.late(mall(), visit.id(), null, Ids.secret()));
        assertThat(body(scan(secret))).contains("Saya sudah di sini").doesNotContain("Cetak salinan");
        String key = Ids.secret();
        for (int tap = 0; tap < 2; tap++) {
            assertThat(body(send("/scan/here", "code", secret, "key", key))).contains("Anda tercatat sudah di sini");
        }
        assertThat(behind(secret).stops()).allMatch(stop -> stop.state() == StopState.WAITING && stop.free());
        assertThat(events(visit.id())).filteredOn("VISIT_BACK"::equals).hasSize(1);
    }

    @Test
    void a_slip_is_printed_again_as_a_copy_once_for_each_press_and_three_times_at_most() {
        String secret = taken();
        LiveVisit visit = behind(secret);
        String key = Ids.secret();
        assertThat(body(send("/scan/copy", "code", secret, "key", key))).contains("Salinan sudah dicetak");
        assertThat(body(send("/scan/copy", "code", secret, "key", key)))
                .as("the same press again says nothing of paper that may not have come")
                .contains("Salinan ini sudah diminta")
                .doesNotContain("Salinan sudah dicetak");
        assertThat(printer.slips()).hasSize(2);
        FakePrinter.Slip copy = printer.slips().getLast();
        assertThat(copy.text())
                .startsWith("SALINAN, dicetak 09.00 WIB")
                .contains(visit.number().toString());
        assertThat(copy.codes()).singleElement().asString().endsWith(secret);
        printer.has(Trouble.COVER_OPEN);
        assertThat(body(send("/scan/copy", "code", secret, "key", Ids.secret())))
                .contains("Printer tidak dapat mencetak sekarang");
        printer.has();
        send("/scan/copy", "code", secret, "key", Ids.secret());
        MvcTestResult fourth = send("/scan/copy", "code", secret, "key", Ids.secret());
        assertThat(fourth).hasStatus(409);
        assertThat(body(fourth))
                .contains("Salinan sudah cukup banyak", visit.number().toString());
        assertThat(events(visit.id())).filteredOn("SLIP_COPIED"::equals).hasSize(3);
        assertThat(hold(visit).proof()).as("the number itself stays as it was").contains(Proof.PRINTER);
    }

    @Test
    void a_kiosk_without_a_printer_of_its_own_copies_through_its_browser() {
        String secret = taken();
        doing(() -> book.remove(mall(), staff("sari"), kiosk, Ids.secret()));
        assertThat(body(send("/scan/copy", "code", secret, "key", Ids.secret())))
                .contains("SALINAN, dicetak 09.00 WIB", "data-print-now=\"at-once\"", "class=\"slip\"");
        assertThat(printer.slips()).hasSize(1);
    }

    @Test
    void a_held_number_is_valid_once_its_code_was_scanned() {
        printer.has(Trouble.COVER_OPEN);
        String address = take(Ids.secret());
        settled(address);
        scan(secret(address));
        assertThat(hold(behind(address)).proof()).contains(Proof.PHONE);
    }

    @Test
    void two_presses_at_once_do_not_pass_the_limit_of_copies() {
        UUID visit = behind(taken()).id();
        for (int copy = 1; copy < VisitLimits.COPIES; copy++) {
            assertThat(inside(() -> copies.mayCopy(mall(), visit, kiosk, Ids.secret())))
                    .isTrue();
        }
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Boolean> second = inside(() -> transaction.execute(status -> {
                copies.mayCopy(mall(), visit, kiosk, Ids.secret());
                Future<Boolean> going =
                        other.submit(() -> inside(() -> copies.mayCopy(mall(), visit, kiosk, Ids.secret())));
                Eventually.see("the second one waits, or has its answer", () -> going.isDone() || somebodyWaits());
                return going;
            }));
            assertThatThrownBy(() -> second.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(Refusal.class);
        }
    }
}
