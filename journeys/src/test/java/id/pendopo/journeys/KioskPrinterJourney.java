package id.pendopo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.pendopo.journeys.Browser.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A kiosk with a printer, from the manager's form to the paper: printed, jammed, scanned again, heard, tested. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KioskPrinterJourney {
    private static final String CARD = "Kartu Identitas Anak";

    private static Hall hall;
    private static Page kiosk;
    private static Page manager;
    private static PaperRoll printer;
    private static String link;

    @BeforeAll
    static void open() {
        hall = new Hall();
        kiosk = hall.device("KIOSK");
        printer = new PaperRoll();
        manager = hall.staff("sari");
    }

    @AfterEach
    void nobodyComplains() {
        printer.shut();
        hall.assertNoComplaints();
    }

    @AfterAll
    static void close() {
        manager.navigate(hall.address("/m/ogan-ilir/admin/printers"));
        ofPrinter().locator("form[action$=remove] button").click();
        hall.close();
        printer.close();
    }

    /** The kiosk of another journey has none: the last that was opened is this one's. */
    private static Locator ofPrinter() {
        return manager.locator("section.card:has(form[action$='/admin/printers'])")
                .last();
    }

    @Test
    @Order(1)
    void the_manager_says_where_the_printer_stands() {
        manager.navigate(hall.address("/m/ogan-ilir/admin/printers"));
        assertAccessible(manager);
        ofPrinter().locator("input[name=host]").fill("127.0.0.1");
        ofPrinter().locator("input[name=port]").fill(Integer.toString(printer.port()));
        ofPrinter().locator("select[name=codePage]").selectOption("PC858");
        ofPrinter().locator("form[action$='/admin/printers'] button").click();
        assertThat(manager.locator(".notice.ok")).isVisible();
    }

    @Test
    @Order(2)
    void a_number_is_printed_and_the_screen_says_to_take_the_paper() {
        link = hall.take(kiosk, "", CARD);
        assertThat(kiosk.locator(".notice.ok")).containsText("Ambil kertas Anda");
        assertAccessible(kiosk);
        Assertions.assertThat(printer.slips()).hasSize(1);
        Assertions.assertThat(printer.slips().getFirst())
                .contains(kiosk.locator(".hero .number").textContent().strip(), link, "Disdukcapil");
    }

    @Test
    @Order(3)
    void a_jam_spoils_the_number_and_the_person_has_another_that_is_noted_down() {
        printer.jams();
        hall.take(kiosk, "", CARD);
        assertThat(kiosk.locator(".notice.warn:not(#untold)"))
                .containsText(Pattern.compile("Cetakan rusak: nomor .+ tidak berlaku lagi"));
        assertAccessible(kiosk);
        String spoilt =
                kiosk.locator(".notice.warn:not(#untold) strong").textContent().replaceAll(".*nomor (\\S+) .*", "$1");
        String instead = kiosk.locator(".hero .number").textContent().strip();
        Assertions.assertThat(instead).isNotEqualTo(spoilt);
        kiosk.click("button[form=noted]");
        assertThat(kiosk.locator("h1")).hasText("Ini nomor Anda");
        assertThat(kiosk.locator(".hero .number")).hasText(instead);
        Page board = hall.staff("sari");
        board.navigate(hall.address("/m/ogan-ilir/board"));
        assertThat(board.locator("body")).containsText("Printer kios: penutup terbuka");
        printer.shut();
        assertThat(board.locator("body")).not().containsText("Printer kios: penutup terbuka");
    }

    @Test
    @Order(4)
    void a_phone_before_the_scanner_shows_the_number_and_prints_a_marked_copy_and_a_strange_code_leads_nowhere() {
        kiosk.navigate(hall.address("/m/ogan-ilir/kiosk"));
        Page phone = hall.visitor(link);
        phone.click("a[href$='/code']");
        assertThat(phone.locator(".qr svg path")).hasAttribute("d", Pattern.compile("M.{500,}"));
        assertAccessible(phone);
        String code = phone.locator("code").textContent().strip();
        Assertions.assertThat(link).endsWith("/" + code);
        scan(code);
        assertThat(kiosk.locator("h1")).hasText("Nomor Anda");
        scan("https://mpp.example.id" + link);
        kiosk.waitForLoadState();
        assertThat(kiosk.locator("h1")).hasText("Nomor Anda");
        assertAccessible(kiosk);
        int before = printer.slips().size();
        kiosk.click("button[form=copy]");
        assertThat(kiosk.locator(".notice:not(#untold)")).containsText("Salinan sudah dicetak");
        Assertions.assertThat(printer.slips()).hasSize(before + 1);
        Assertions.assertThat(printer.slips().getLast()).startsWith("SALINAN").contains(link);
        scan("https://evil.example/masuk-ke-sini");
        assertThat(kiosk.locator("[data-code=foreign]")).isVisible();
        Assertions.assertThat(kiosk.url()).isEqualTo(hall.address("/m/ogan-ilir/kiosk/scan"));
        assertAccessible(kiosk);
    }

    /** As fast as a scanner, whatever else the machine does. */
    private static void scan(String code) {
        kiosk.evaluate("""
                (code) => [...code, "Enter"].forEach((key) => document.activeElement.dispatchEvent(
                    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })))
                """, code);
    }

    @Test
    @Order(5)
    void who_can_not_see_the_screen_takes_a_number_by_a_keypad_of_six_keys() {
        kiosk.navigate(hall.address("/m/ogan-ilir/kiosk"));
        kiosk.keyboard().press("ArrowDown");
        assertThat(kiosk.locator("#listen")).isVisible();
        assertThat(kiosk.locator(".heard")).hasCount(1);
        assertAccessible(kiosk);
        step("summary", "Disdukcapil");
        kiosk.keyboard().press("Enter");
        step("label", CARD);
        kiosk.keyboard().press("Enter");
        assertThat(kiosk.locator("[data-chosen]")).hasText("1 layanan dipilih");
        kiosk.keyboard().press("ArrowRight");
        kiosk.keyboard().press("Enter");
        assertThat(kiosk.locator("h1")).hasText("Sudah benar?");
        assertThat(kiosk.locator(".heard")).hasCount(1);
        assertAccessible(kiosk);
        kiosk.keyboard().press("ArrowRight");
        kiosk.keyboard().press("Enter");
        kiosk.waitForURL(Pattern.compile(".*/kiosk/ticket/.+"));
        assertThat(kiosk.locator(".hero.heard .number")).isVisible();
        assertAccessible(kiosk);
        kiosk.keyboard().press("ArrowRight");
        kiosk.keyboard().press("Enter");
        assertThat(kiosk.locator("html[data-listen]")).hasCount(0);
    }

    private static void step(String kind, String words) {
        Locator there = kiosk.locator(kind + ".heard").filter(new Locator.FilterOptions().setHasText(words));
        for (int i = 0; i < 60 && there.count() == 0; i++) {
            kiosk.keyboard().press("ArrowDown");
        }
        assertThat(there).hasCount(1);
    }

    @Test
    @Order(6)
    void the_manager_tests_the_printer_and_reads_how_it_and_the_kiosk_s_voice_are() {
        manager.navigate(hall.address("/m/ogan-ilir/admin/self-test"));
        manager.click("form[action$=self-test] button");
        assertThat(manager.locator(".notice:not(#untold)")).containsText("Pengujian dimulai");
        Locator printed = manager.locator(".list li").filter(new Locator.FilterOptions().setHasText("Printer:"));
        manager.waitForCondition(() -> {
            manager.reload();
            return printed.count() > 0;
        });
        assertThat(printed).containsText("Baik");
        assertThat(manager.locator(".list li")
                        .filter(new Locator.FilterOptions().setHasText("Suara kios"))
                        .first())
                .containsText("tidak punya suara bahasa Indonesia");
        assertAccessible(manager);
    }
}
