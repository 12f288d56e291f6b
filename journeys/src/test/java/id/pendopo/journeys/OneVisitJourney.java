package id.pendopo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.pendopo.journeys.Browser.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
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

/** One visit through two agencies, told from the kiosk to the last counter: kiosk, phone, officers and lobby. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OneVisitJourney {
    private static final String FAMILY_CARD = "Perubahan data Kartu Keluarga";
    private static final String BUSINESS_NUMBER = "NIB usaha mikro dan kecil perseorangan";
    private static final String CHILD_CARD = "Kartu Identitas Anak";

    private static Hall hall;
    private static Page kiosk;
    private static Page phone;
    private static Page display;
    private static Page officer;
    private static String number;
    private static String neighbour;

    @BeforeAll
    static void open() {
        hall = new Hall();
        kiosk = hall.device("KIOSK");
        display = hall.device("DISPLAY");
    }

    @AfterEach
    void nobodyComplains() {
        hall.assertNoComplaints();
    }

    @AfterAll
    static void close() {
        hall.close();
    }

    @Test
    @Order(1)
    void the_kiosk_gives_one_number_for_two_agencies_with_where_when_what_to_bring_and_a_qr() {
        assertAccessible(kiosk);
        String link = hall.take(kiosk, "Lansia", FAMILY_CARD, BUSINESS_NUMBER);
        number = kiosk.locator(".hero .number").textContent().strip();
        assertThat(kiosk.locator(".hero")).containsText(Pattern.compile("Dipanggil sekitar \\d\\d\\.\\d\\d"));
        assertThat(kiosk.locator(".hero")).containsText(Pattern.compile("Ke (Disdukcapil|DPMPTSP).*Loket"));
        assertThat(kiosk.locator(".journey li")).hasCount(2);
        assertThat(kiosk.locator(".journey")).containsText("Disdukcapil");
        assertThat(kiosk.locator(".journey")).containsText("DPMPTSP");
        assertThat(kiosk.locator(".prepare li").first()).isVisible();
        assertThat(kiosk.locator(".qr svg path")).hasAttribute("d", Pattern.compile("M.{500,}"));
        assertAccessible(kiosk);
        phone = hall.visitor(link);
        hall.take(kiosk, "", "Perekaman KTP-el");
        neighbour = kiosk.locator(".hero .number").textContent().strip();
    }

    @Test
    @Order(2)
    void the_choice_is_confirmed_on_a_page_that_everybody_can_use() {
        kiosk.navigate(hall.address("/m/ogan-ilir/kiosk?q=kartu+keluarga"));
        kiosk.locator(".tiles label.tile").first().click();
        kiosk.click("footer button[form=choose]");
        assertThat(kiosk.locator("footer button[form=take]:not([data-back])")).isVisible();
        assertAccessible(kiosk);
    }

    @Test
    @Order(3)
    void a_phone_without_an_account_says_late_comes_back_and_reorders() {
        assertThat(phone.locator(".hero .number")).hasText(number);
        assertThat(phone.locator(".hero")).containsText(Pattern.compile("orang lagi|Anda berikutnya"));
        assertAccessible(phone);
        phone.click("a[href='?show=late']");
        assertAccessible(phone);
        phone.click("main form button");
        assertThat(phone.locator(".hero")).containsText("Tidak dipanggil sampai");
        phone.click("text=Saya sudah di sini");
        assertThat(phone.locator(".hero")).containsText("Dipanggil sekitar");
        String first = phone.locator(".journey .stop-name").first().textContent();
        phone.click("a[href='?show=order']");
        assertAccessible(phone);
        phone.locator("ol.order li").last().locator("button").first().click();
        phone.click("text=Pakai urutan ini");
        assertThat(phone.locator(".journey .stop-name").last()).hasText(first);
        phone.click("a[href='?show=order']");
        phone.click("text=Kembali ke urutan tercepat");
        assertThat(phone.locator(".hero")).containsText("Dipanggil sekitar");
    }

    @Test
    @Order(4)
    void somebody_else_leaves_and_the_number_is_not_called_any_more() {
        Page other = hall.visitor(hall.take(kiosk, "", CHILD_CARD));
        other.click("a[href='?show=leave']");
        assertAccessible(other);
        other.click("text=Ya, batalkan");
        assertThat(other.locator(".hero")).containsText("Kunjungan dibatalkan");
        assertAccessible(other);
    }

    @Test
    @Order(5)
    void an_officer_calls_by_keyboard_and_lobby_and_phone_show_it_at_once() {
        Page supervisor = hall.staff("syafril");
        assertThat(supervisor.locator(".choices")).containsText("Anda menggantikan petugasnya");
        assertAccessible(supervisor);
        officer = hall.staff("yuliana");
        assertThat(officer.locator("#act-call")).isVisible();
        assertAccessible(officer);
        display.locator(".d-voice").click(); // most browsers want a touch before a page may be heard
        assertThat(display.locator(".d-voice")).hasAttribute("data-state", "on");
        officer.keyboard().press("F2");
        assertThat(officer.locator(".c-now .number")).hasText(number);
        assertThat(display.locator(".d-call .d-number")).hasText(number);
        assertThat(display.locator(".d-call .d-to")).containsText("Loket 1");
        assertThat(display.locator("[data-caption]"))
                .hasText(Pattern.compile("^Nomor antrean, .+, silakan menuju loket satu, lantai satu\\.$"));
        assertThat(phone.locator(".hero")).containsText("Silakan ke loket 1 sekarang");
        assertAccessible(display);
        List<String> sent = new ArrayList<>();
        officer.onRequest(request -> sent.add(request.url()));
        officer.keyboard().press("F5"); // stands on a button of a dialog that is closed, and must not press it
        assertThat(officer.locator("#counter-said")).containsText("Mulai melayani " + number);
        officer.keyboard().press("F3"); // too soon: the visitor is given time to walk
        assertThat(officer.locator("#counter-said")).containsText("baru dipanggil");
        assertThat(officer.locator("#act-recall[aria-disabled]"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        officer.keyboard().press("F3");
        assertThat(officer.locator("#counter-said")).containsText("panggilan ke-2 dari 3");
        assertThat(phone.locator(".hero")).containsText("panggilan ke-2");
        assertThat(phone.locator("#said-at-once")).containsText("Panggilan ke-2");
        Assertions.assertThat(sent).noneMatch(address -> address.endsWith("/counter/add"));
        officer.keyboard().press("F4");
        assertThat(phone.locator(".hero")).containsText("Sedang dilayani di loket 1");
        assertThat(officer.locator(".c-now")).containsText("Lansia");
        assertAccessible(officer);
    }

    @Test
    @Order(6)
    void a_service_is_added_and_the_first_is_finished_with_outcome_and_quantity() {
        officer.keyboard().press("F5");
        officer.keyboard().type("kartu identitas anak");
        assertThat(officer.locator("#add-targets")).containsText(CHILD_CARD);
        assertAccessible(officer);
        officer.keyboard().press("F5");
        assertThat(officer.locator("#counter-main .journey")).containsText(CHILD_CARD);
        assertThat(phone.locator(".journey li")).hasCount(3);
        officer.keyboard().press("F9");
        assertThat(officer.locator("dialog#finish")).isVisible();
        assertAccessible(officer);
        officer.keyboard().press("Enter");
        assertThat(officer.locator("dialog#finish .sheet-note"))
                .hasText("Pilih hasilnya dahulu: tekan angka 1 sampai 5.");
        officer.keyboard().press("1");
        assertThat(officer.locator("#outcome-ISSUED")).isChecked();
        tabTo("finish-quantity");
        officer.keyboard().type("3");
        officer.keyboard().press("F9");
        assertThat(phone.locator(".journey li.done")).containsText(FAMILY_CARD);
        // The service that was added waits at the same counters, from the visit's own arrival: it is next.
        assertThat(officer.locator("#act-start")).isVisible();
        assertThat(officer.locator(".c-now .number")).hasText(number);
        assertThat(officer.locator("#counter-main .stats")).containsText("3");
    }

    @Test
    @Order(7)
    void parking_transferring_and_a_break_take_one_key_each() {
        officer.keyboard().press("F7");
        assertThat(officer.locator("dialog#park")).isVisible();
        assertAccessible(officer);
        officer.keyboard().press("F7");
        assertThat(officer.locator("#counter-line section")).containsText(number);
        officer.keyboard().press("F2");
        assertThat(officer.locator(".c-now .number")).hasText(neighbour);
        officer.keyboard().press("F4");
        assertThat(officer.locator("button[data-opens=add]")).isVisible();
        officer.keyboard().press("F6");
        officer.keyboard().type("samsat");
        assertThat(officer.locator("#transfer-targets input[name=to]").first()).isChecked();
        assertAccessible(officer);
        officer.keyboard().press("F6");
        assertThat(officer.locator("#act-call")).isVisible();
        officer.keyboard().press("F10");
        assertThat(officer.locator("dialog#break")).isVisible();
        officer.keyboard().press("F10");
        assertThat(officer.locator("#act-resume")).isVisible();
        assertAccessible(officer);
        officer.keyboard().press("F10");
        assertThat(officer.locator("#act-call")).isVisible();
    }

    @Test
    @Order(8)
    void the_next_agency_sees_what_the_first_one_did() {
        Page licensing = hall.staff("romzi");
        assertThat(licensing.locator("#act-call")).isVisible();
        licensing.keyboard().press("F2");
        assertThat(licensing.locator(".c-now .number")).hasText(number);
        Locator done = licensing.locator("#counter-main .journey li.done").first();
        assertThat(done).containsText(FAMILY_CARD);
        assertThat(done).containsText("Selesai, produk terbit");
        licensing.keyboard().press("F4");
        assertThat(licensing.locator("button[data-opens=add]")).isVisible();
        licensing.keyboard().press("F9");
        assertThat(licensing.locator("dialog#finish")).isVisible();
        licensing.keyboard().press("2");
        licensing.keyboard().press("F9");
        assertThat(phone.locator(".journey li.done")).hasCount(2);
    }

    @Test
    @Order(9)
    void two_numbers_in_two_tabs_of_one_browser_stay_apart() {
        Page own = hall.visitor(hall.take(kiosk, "", CHILD_CARD));
        String ownNumber = own.locator(".hero .number").textContent().strip();
        String link = hall.take(kiosk, "", CHILD_CARD);
        Page child = own.context().newPage();
        child.navigate(hall.address(link));
        String childNumber = child.locator(".hero .number").textContent().strip();
        Page elsewhere = hall.visitor(link);
        elsewhere.click("a[href='?show=late']");
        elsewhere.click("main form button");
        assertThat(child.locator(".hero")).containsText("Tidak dipanggil sampai");
        elsewhere.click("text=Saya sudah di sini");
        assertThat(child.locator(".hero")).containsText("Dipanggil sekitar");
        assertThat(own.locator(".hero")).not().containsText("Tidak dipanggil sampai");
        assertThat(own.locator("html[data-connected=true]")).hasCount(1);
        assertThat(child.locator("html[data-connected=true]")).hasCount(1);
        Assertions.assertThat(List.of(own, child))
                .extracting(tab -> tab.locator(".hero .number").textContent().strip())
                .containsExactly(ownNumber, childNumber);
        own.context().close();
    }

    /** Over HTTP/1.1 a browser has six connections to a host. */
    @Test
    @Order(10)
    void seven_numbers_in_seven_tabs_of_one_browser_share_a_stream_and_leave_room_for_another_page() {
        Page first = hall.visitor(hall.take(kiosk, "", CHILD_CARD));
        List<Page> tabs = new ArrayList<>(List.of(first));
        String last = "";
        while (tabs.size() < 7) {
            last = hall.take(kiosk, "", CHILD_CARD);
            Page tab = first.context().newPage();
            tab.navigate(hall.address(last));
            tabs.add(tab);
        }
        List<String> numbers = numbers(tabs);
        Assertions.assertThat(numbers).doesNotHaveDuplicates();
        Page elsewhere = hall.visitor(last);
        elsewhere.click("a[href='?show=late']");
        elsewhere.click("main form button");
        assertThat(tabs.getLast().locator(".hero")).containsText("Tidak dipanggil sampai");
        for (Page tab : tabs) {
            assertThat(tab.locator("html[data-connected=true]")).hasCount(1);
        }
        assertThat(first.locator(".hero")).not().containsText("Tidak dipanggil sampai");
        Assertions.assertThat(numbers(tabs)).isEqualTo(numbers);
        first.context().newPage().navigate(hall.address("/m/ogan-ilir/services"));
        first.context().close();
    }

    private static List<String> numbers(List<Page> tabs) {
        return tabs.stream()
                .map(tab -> tab.locator(".hero .number").textContent().strip())
                .toList();
    }

    private static void tabTo(String id) {
        for (int i = 0; i < 40; i++) {
            if (id.equals(officer.evaluate("document.activeElement.id"))) {
                return;
            }
            officer.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard alone does not reach " + id);
    }
}
