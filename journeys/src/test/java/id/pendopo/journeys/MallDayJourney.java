package id.pendopo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.pendopo.journeys.Browser.assertAccessible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A mall's day as its own staff make it: reception, the manager's board, and the figures that come of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MallDayJourney {
    private static Hall hall;
    private static Page kiosk;
    private static Page reception;
    private static Page manager;
    private static Page officer;

    @BeforeAll
    static void open() {
        hall = new Hall();
        kiosk = hall.device("KIOSK");
        reception = hall.staff("dodi");
        manager = hall.staff("sari");
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
    void reception_registers_a_person_without_a_phone_finds_her_and_changes_her_journey() {
        assertAccessible(reception);
        reception.keyboard().press("F2");
        reception.fill("#find", "perpanjangan stnk");
        reception.locator("#results input[name=service]").first().check();
        reception.fill("#name", "Ibu Ratih");
        assertAccessible(reception);
        reception.keyboard().press("F9");
        assertThat(reception.locator("main")).containsText("sudah diberikan");
        assertAccessible(reception);
        reception.navigate(hall.address("/m/ogan-ilir/reception"));
        reception.fill("input[name=find]", "ratih");
        reception.press("input[name=find]", "Enter");
        reception.locator("tbody a.number").first().click();
        assertThat(reception.locator(".person")).containsText("Ibu Ratih");
        reception.fill("input[name=find]", "kartu keluarga");
        reception.press("input[name=find]", "Enter");
        reception.click("form[action$='/add'] button");
        assertThat(reception.locator("ol.journey li")).hasCount(2);
        reception
                .locator("details.ask:has(form[action$='/cancel']) > summary")
                .last()
                .click();
        reception.locator("form[action$='/cancel'] button").last().click();
        assertThat(reception.locator("ol.journey li.gone")).hasCount(1);
    }

    @Test
    @Order(2)
    void paper_numbers_are_keyed_in_and_a_wrong_line_is_named_without_losing_the_right_one() {
        reception.navigate(hall.address("/m/ogan-ilir/reception/paper"));
        assertAccessible(reception);
        line(0, "ZZ-001", "Perekaman KTP-el", "ISSUED");
        line(1, "99", "Perekaman KTP-el", "");
        reception.keyboard().press("F9");
        assertThat(reception.locator(".notice.ok")).containsText("ZZ-001");
        assertThat(reception.locator("[aria-invalid=true]").first()).isVisible();
        assertThat(reception.locator("input[name=number-0]")).hasValue("99");
        assertAccessible(reception);
    }

    private static void line(int i, String number, String service, String outcome) {
        reception.fill("input[name=number-" + i + "]", number);
        reception.fill("input[name=time-" + i + "]", "08:30");
        reception.fill("input[name=service-" + i + "]", service);
        reception.selectOption("select[name=outcome-" + i + "]", outcome);
    }

    @Test
    @Order(3)
    void the_board_shows_a_call_without_being_touched() {
        hall.take(kiosk, "", "Surat tanda lapor kehilangan");
        officer = hall.staff("nyak");
        assertThat(officer.locator("#act-call")).isVisible();
        Locator desk = manager.locator(".desk")
                .filter(new Locator.FilterOptions().setHas(manager.locator(".desk-no:text-is('Loket 7')")));
        assertThat(desk).containsText("Siap");
        officer.keyboard().press("F2");
        assertThat(desk.locator(".number"))
                .hasText(officer.locator(".c-now .number").textContent());
        assertThat(desk).containsText("Memanggil");
        assertAccessible(manager);
    }

    @Test
    @Order(4)
    void a_paused_queue_gives_its_public_reason_at_the_kiosk() {
        manager.click("details.fold > summary");
        manager.locator("#board-quiet tr")
                .filter(new Locator.FilterOptions().setHasText("BPJS Kesehatan"))
                .locator("th a")
                .click();
        assertAccessible(manager);
        manager.locator("input[name=reason][value=SYSTEM_DOWN]").check();
        manager.click("form[action$='/pause'] button");
        manager.navigate(hall.address("/m/ogan-ilir/board"));
        assertThat(manager.locator("#board-lines")).containsText("Sistem instansi terganggu");
        kiosk.navigate(hall.address("/m/ogan-ilir/kiosk"));
        assertThat(kiosk.locator(".k-agencies")).containsText("Sistem instansi terganggu");
    }

    @Test
    @Order(5)
    void hours_are_extended_and_a_counter_is_closed_after_the_person_at_it() {
        manager.click("a[href$='/board/hours']");
        assertAccessible(manager);
        manager.fill("#until", "16:30");
        manager.locator("label.choice")
                .filter(new Locator.FilterOptions().setHasText("Disdukcapil"))
                .locator("input")
                .check();
        manager.click("main form button");
        manager.navigate(hall.address("/m/ogan-ilir/board/hours"));
        assertThat(manager.locator("main")).containsText("hari ini sampai 16.30");
        officer.keyboard().press("F4");
        assertThat(officer.locator("button[data-opens=add]")).isVisible();
        officer.keyboard().press("F9");
        officer.keyboard().press("1");
        officer.locator("dialog#finish .sheet-foot button").nth(1).click();
        assertThat(officer.locator("#act-call")).isVisible();
        manager.navigate(hall.address("/m/ogan-ilir/board"));
        manager.click(".desk:has(.desk-no:text-is('Loket 7'))");
        assertAccessible(manager);
        manager.locator("input[name=reason][value=FEW_VISITORS]").check();
        manager.click("form[action$='/close'] button");
        assertThat(officer.locator("main")).containsText("Loket ini sudah ditutup");
    }

    @Test
    @Order(6)
    void the_figures_of_the_day_equal_the_sum_of_their_parts_and_can_be_taken_home() throws IOException {
        manager.navigate(hall.address("/m/ogan-ilir/figures"));
        Locator total = manager.locator(".figure-table tfoot tr").first();
        for (int i = 0; i < 60 && (total.count() == 0 || columns(total).get(1) < 2); i++) {
            manager.reload();
        }
        List<Long> all = columns(total);
        List<Long> agencies = heads(manager.locator(".figure-table").first()).stream()
                .reduce(MallDayJourney::plus)
                .orElseThrow();
        assertThat(agencies).as("the agencies together").isEqualTo(all);
        assertThat(heads(manager.locator(".figure-table").nth(1)))
                .as("each way to divide the day")
                .hasSize(3)
                .containsOnly(all);
        assertThat(all.subList(1, 9).stream().mapToLong(Long::longValue).sum()).isEqualTo(all.getFirst());
        assertAccessible(manager);
        Download csv = manager.waitForDownload(() -> manager.click("a[href*='figures.csv']"));
        assertThat(Files.readString(csv.path())).contains("Disdukcapil").contains("Polres Ogan Ilir");
        total.locator("td a").first().click();
        assertThat(manager.locator(".event-table tbody tr").first()).isVisible();
        assertAccessible(manager);
    }

    @Test
    @Order(7)
    void the_hall_is_a_map_that_lives_and_is_used_by_finger_and_keyboard_on_a_tablet() {
        manager.setViewportSize(800, 1280);
        manager.navigate(hall.address("/m/ogan-ilir/board"));
        manager.click("nav.tabs a[href$='/board/map']");
        Page seated = hall.staff("yuliana");
        assertThat(seated.locator("#act-call")).isVisible();
        Locator desk = manager.locator("a.m-counter[aria-label^='Loket 1 ']");
        assertThat(desk).hasAttribute("aria-label", Pattern.compile(".*Siap.*"));
        hall.take(kiosk, "", "Perekaman KTP-el");
        seated.keyboard().press("F2");
        assertThat(desk).hasAttribute("aria-label", Pattern.compile(".*Memanggil.*"));
        assertThat(((Number) manager.evaluate("""
                        () => Math.min(...[...document.querySelectorAll('a.m-counter, a.m-queue')].flatMap((a) => {
                          const box = a.querySelector('rect').getBoundingClientRect();
                          return [box.width, box.height];
                        }))
                        """)).doubleValue())
                .as("the smallest target on a tablet")
                .isGreaterThanOrEqualTo(44);
        assertAccessible(manager);
        desk.focus();
        manager.keyboard().press("Enter");
        assertThat(manager.locator("h1")).containsText("Loket 1");
        assertAccessible(manager);
    }

    @Test
    @Order(8)
    void an_announcement_reaches_the_kiosk_without_its_being_touched_and_is_ended() {
        kiosk.navigate(hall.address("/m/ogan-ilir/kiosk"));
        manager.navigate(hall.address("/m/ogan-ilir/board/announce"));
        assertAccessible(manager);
        manager.fill("#indonesian", "Genset menyala lima menit");
        manager.fill("#english", "The generator runs for five minutes");
        manager.fill("#until", "23.59");
        manager.locator("form:has(#until) button").click();
        assertThat(kiosk.locator("#announcement")).containsText("Genset menyala lima menit");
        assertAccessible(kiosk);
        manager.locator("form[action$='/end'] button").click();
        assertThat(kiosk.locator("#announcement")).not().containsText("Genset");
    }

    @Test
    @Order(9)
    void incidents_are_written_down_by_themselves_and_the_manager_adds_the_cause() {
        manager.navigate(hall.address("/m/ogan-ilir/board/incidents"));
        for (int i = 0; i < 60 && manager.locator("#log tbody tr").count() == 0; i++) {
            manager.reload();
        }
        assertAccessible(manager);
        manager.locator("#log tbody th a").first().click();
        manager.locator("input[name=cause][value=OFFICER_ABSENT]").check();
        manager.fill("#note", "Pengganti sudah diminta");
        manager.locator("form:has(#note) button").click();
        assertThat(manager.locator("main")).containsText("Pengganti sudah diminta");
        assertThat(manager.locator("main")).containsText("Penyebab dicatat");
        assertAccessible(manager);
    }

    /** The rows that stand for others, each of which must be the sum of those below it. */
    private static List<List<Long>> heads(Locator table) {
        List<List<List<Long>>> groups = new ArrayList<>();
        for (Locator row : table.locator("tbody tr").all()) {
            if (Objects.requireNonNullElse(row.getAttribute("class"), "").contains("service")) {
                groups.getLast().add(columns(row));
            } else {
                groups.add(new ArrayList<>(List.of(columns(row))));
            }
        }
        return groups.stream()
                .map(group -> {
                    group.subList(1, group.size()).stream()
                            .reduce(MallDayJourney::plus)
                            .ifPresent(parts -> assertThat(parts).isEqualTo(group.getFirst()));
                    return group.getFirst();
                })
                .toList();
    }

    private static List<Long> plus(List<Long> one, List<Long> other) {
        return IntStream.range(0, one.size())
                .mapToObj(i -> one.get(i) + other.get(i))
                .toList();
    }

    private static List<Long> columns(Locator row) {
        return row.locator("td.num").allTextContents().stream()
                .limit(9)
                .map(text -> Pattern.compile("\\D.*", Pattern.DOTALL)
                        .matcher(text.strip())
                        .replaceFirst(""))
                .map(Long::parseLong)
                .toList();
    }
}
