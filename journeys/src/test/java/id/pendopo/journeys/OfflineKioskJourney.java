package id.pendopo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.pendopo.journeys.Browser.assertAccessible;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The server dies under a kiosk at work: numbers go on, the browser is started anew, and afterwards each is in line once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfflineKioskJourney {
    private static final String KIOSK = "/m/ogan-ilir/kiosk";
    private static final String ID_CARD = "Perekaman KTP-el";
    private static final Pattern OFFLINE = Pattern.compile(".*/kiosk/offline/id(\\?.*)?");
    private static final int RECOVERY = 40_000;
    private static final int UNAUTHORISED = 401;

    private static Program program;
    private static Browser browser;
    private static Path folder;
    private static BrowserContext stele;
    private static Page kiosk;
    private static Page display;
    private static Page officer;
    private static final List<String> NUMBERS = new ArrayList<>();
    private static List<?> given = List.of();

    @BeforeAll
    static void open() throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        program = Program.alone();
        browser = new Browser();
        folder = Files.createTempDirectory("pendopo-stele");
        stele = browser.kept(folder);
        Page start = stele.newPage();
        start.navigate(program.address() + "/");
        kiosk = start.waitForPopup(() -> Hall.door(start, "KIOSK").click());
        display = browser.person(1920, 1080);
        display.navigate(program.address() + "/");
        display = display.waitForPopup(() -> Hall.door(display, "DISPLAY").click());
        officer = browser.person(1280, 900);
        enter(officer, "yuliana");
    }

    private static void enter(Page page, String username) {
        page.navigate(program.address() + "/");
        Hall.enter(page, username);
    }

    @AfterEach
    void nobodyComplains() {
        browser.assertNoComplaintsButOfTheCut();
    }

    @AfterAll
    static void close() {
        stele.close();
        browser.close();
        program.close();
    }

    private static void choose(String service) {
        Locator tile = kiosk.locator("label.tile[data-name='" + service + "']");
        kiosk.locator("details.agency")
                .filter(new Locator.FilterOptions().setHas(tile))
                .locator("summary")
                .click();
        tile.click();
    }

    /** By the keys on the screen: a kiosk has no others. */
    private static void look(String words) {
        Locator field = kiosk.locator("#find input");
        field.fill("");
        field.click();
        for (String sign : words.split("")) {
            kiosk.locator(sign.equals(" ") ? "#keyboard [data-do=space]" : "#keyboard [data-key='" + sign + "']")
                    .click();
        }
        kiosk.locator("#keyboard [data-do=find]").click();
        assertThat(kiosk.locator("#keyboard")).isHidden();
    }

    private static void take() {
        kiosk.click("footer button[form=choose]");
        assertThat(kiosk.locator(".k-result .number")).hasText(Pattern.compile("X-\\d{3}"));
        NUMBERS.add(kiosk.locator(".k-result .number").textContent());
    }

    private static void again() {
        kiosk.click("[data-finish]");
        assertThat(kiosk.locator("footer button[form=choose]")).isVisible();
    }

    @Test
    @Order(1)
    void a_kiosk_gets_ready_by_itself() {
        kiosk.evaluate(KioskMemory.READY);
        assertThat(officer.locator("#act-call")).isVisible();
        assertThat(display.locator(".stale")).isHidden();
    }

    @Test
    @Order(2)
    void cut_off_in_the_middle_of_a_choice_it_goes_on_with_what_was_chosen() {
        kiosk.navigate(program.address() + KIOSK + "?q=perekaman");
        kiosk.locator("label.tile")
                .filter(new Locator.FilterOptions().setHasText(ID_CARD))
                .first()
                .click();
        program.kill();
        kiosk.click("footer button[form=choose]");
        assertThat(kiosk).hasURL(OFFLINE, new PageAssertions.HasURLOptions().setTimeout(RECOVERY));
        assertThat(kiosk.locator("#heard"))
                .containsText(Pattern.compile("Terputus · terakhir tersambung pukul 09\\.\\d\\d"));
        assertThat(kiosk.locator("footer [data-chosen]")).hasText("1 layanan dipilih");
        assertAccessible(kiosk);
        kiosk.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Saya perlu didahulukan"))
                .click();
        kiosk.locator("label.tile")
                .filter(new Locator.FilterOptions().setHasText("Lansia"))
                .click();
        assertAccessible(kiosk);
        take();
        assertThat(kiosk.locator(".k-result .qr path")).hasAttribute("d", Pattern.compile("M.{500,}"));
        assertAccessible(kiosk);
        again();
        choose(ID_CARD);
        kiosk.click(".k-quantity [data-step='1']");
        assertThat(kiosk.locator(".k-quantity input")).hasValue("2");
        assertAccessible(kiosk);
        take();
        assertThat(kiosk.locator("[data-stops] .stop-name")).hasText(ID_CARD + " × 2");
        kiosk.reload();
        assertThat(kiosk.locator("footer button[form=choose]")).isVisible();
    }

    @Test
    @Order(3)
    void counter_and_display_keep_what_they_showed_and_say_how_old_it_is() {
        assertThat(display.locator(".stale")).containsText(Pattern.compile("09\\.\\d\\d"));
        assertThat(officer.locator(".stale")).containsText(Pattern.compile("09\\.\\d\\d"));
        assertThat(officer.locator("#act-call")).isVisible();
    }

    @Test
    @Order(4)
    void the_browser_is_started_anew_while_offline_with_a_clock_that_is_two_hours_wrong() {
        stele.close();
        stele = browser.kept(folder);
        stele.addInitScript("{ const right = Date.now; Date.now = () => right() + 2 * 3600 * 1000; }");
        kiosk = stele.newPage();
        kiosk.navigate(program.address() + KIOSK);
        assertThat(kiosk).hasURL(OFFLINE);
        kiosk.locator(".languages a[lang=en]").click();
        assertThat(kiosk.locator("#heard")).containsText("Offline · last connected at 09:");
        assertAccessible(kiosk);
        kiosk.setViewportSize(1080, 1920);
        kiosk.locator(".languages a[lang=id]").click();
        assertThat(kiosk.locator("#heard")).containsText("Terputus");
        look("xyz");
        assertThat(kiosk.locator("#find .notice")).containsText("Tidak ada layanan untuk “xyz”");
        assertAccessible(kiosk);
        look("nib perseorangan");
        assertThat(kiosk.locator("label.tile[data-name]:visible")).hasCount(1);
        kiosk.locator("label.tile[data-name='NIB usaha mikro dan kecil perseorangan']")
                .click();
        assertThat(kiosk.locator("#keyboard")).isHidden();
        take();
        Assertions.assertThat(NUMBERS).hasSize(3).doesNotHaveDuplicates().isSorted();
        given = (List<?>) kiosk.evaluate(KioskMemory.GIVEN);
        Assertions.assertThat(given).hasSize(3);
    }

    @Test
    @Order(5)
    void a_browser_that_cant_store_gives_nothing_and_sends_people_to_reception() {
        Page full = stele.newPage();
        full.addInitScript(
                "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }");
        full.navigate(program.address() + KIOSK);
        assertThat(full.locator("[data-why=storage]")).isVisible();
        assertThat(full.locator("footer button[form=choose]")).isHidden();
        full.close();
        Assertions.assertThat((List<?>) kiosk.evaluate(KioskMemory.GIVEN)).hasSize(3);
    }

    @Test
    @Order(6)
    void whoever_refuses_it_in_the_servers_place_takes_nothing_from_it() {
        try (Portal portal = new Portal(program.address(), UNAUTHORISED)) {
            for (String page : List.of(KIOSK, KIOSK + "/offline/id?revoked", KIOSK)) {
                kiosk.waitForResponse(
                        answer -> answer.url().contains("/kiosk/offline/tickets") && answer.status() == UNAUTHORISED,
                        () -> kiosk.navigate(program.address() + page));
            }
            assertThat(kiosk.locator("footer button[form=choose]")).isVisible();
            Assertions.assertThat((Integer) kiosk.evaluate(KioskMemory.LEFT)).isGreaterThan(10);
        }
    }

    @Test
    @Order(7)
    void with_the_server_back_all_three_are_in_line_once_and_their_links_work() {
        kiosk.evaluate(KioskMemory.STRANGE);
        program.again();
        assertThat(kiosk).hasURL(program.address() + KIOSK, new PageAssertions.HasURLOptions().setTimeout(RECOVERY));
        assertThat(kiosk.locator("#untold")).containsText("X-777");
        Page reception = browser.person(1280, 900);
        enter(reception, "dodi");
        for (String number : NUMBERS) {
            assertThat(reception.locator("th .number").filter(new Locator.FilterOptions().setHasText(number)))
                    .hasCount(1);
        }
        assertThat(reception.locator("#kept")).hasCount(0);
        for (Object one : given) {
            String[] ticket = one.toString().split(" ");
            Page phone = browser.person(390, 844);
            phone.navigate(program.address() + "/t/ogan-ilir/" + ticket[1]);
            assertThat(phone.locator(".hero .number")).hasText(ticket[0]);
            assertThat(phone.locator(".hero"))
                    .containsText(Pattern.compile("Dipanggil sekitar \\d\\d\\.\\d\\d|berikutnya"));
            assertThat(phone.locator(".journey .stop-name").filter(new Locator.FilterOptions().setHasText("× 2")))
                    .hasCount(ticket[0].equals(NUMBERS.get(1)) ? 1 : 0);
        }
    }

    @Test
    @Order(8)
    void a_browser_that_cant_store_is_an_ordinary_kiosk_while_the_server_is_well() {
        Page full = stele.newPage();
        full.addInitScript(
                "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }");
        full.navigate(program.address() + KIOSK + "/offline/id");
        assertThat(full).hasURL(program.address() + KIOSK, new PageAssertions.HasURLOptions().setTimeout(RECOVERY));
        full.close();
    }

    @Test
    @Order(9)
    void they_are_called_in_turn_and_the_display_shows_them() {
        assertThat(officer.locator(".stale")).isHidden();
        officer.keyboard().press("F2");
        assertThat(officer.locator(".c-now .number")).hasText(NUMBERS.getFirst());
        assertThat(display.locator(".d-call .d-number")).hasText(NUMBERS.getFirst());
        assertThat(display.locator(".stale")).isHidden();
    }

    @Test
    @Order(10)
    void a_kiosk_that_is_revoked_learns_so_at_the_first_contact_and_gives_nothing_more() {
        Page manager = browser.person(1280, 900);
        enter(manager, "sari");
        manager.navigate(program.address() + "/m/ogan-ilir/admin/devices");
        Locator revoke = manager.locator("tr")
                .filter(new Locator.FilterOptions().setHas(manager.locator("form[action$='/revoke']")))
                .filter(new Locator.FilterOptions().setHasText("Kios"))
                .locator("form[action$='/revoke'] button");
        while (revoke.count() > 0) {
            revoke.first().click();
        }
        // A node believes what it knew of a device for five seconds.
        kiosk.waitForCondition(
                () -> stele.request().get(program.address() + KIOSK).status() == UNAUTHORISED);
        kiosk.navigate(program.address() + KIOSK);
        assertThat(kiosk.locator("[data-why=revoked]")).isVisible();
        program.kill();
        kiosk.navigate(program.address() + KIOSK);
        assertThat(kiosk.locator("[data-why=revoked]")).isVisible();
        assertThat(kiosk.locator("footer button[form=choose]")).isHidden();
    }
}
