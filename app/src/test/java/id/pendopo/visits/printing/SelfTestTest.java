package id.pendopo.visits.printing;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Eventually;
import id.pendopo.Forms;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.visits.HallTest;
import id.pendopo.visits.management.TestBook;
import id.pendopo.visits.management.TestResult;
import id.pendopo.visits.management.TestResult.Part;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

class SelfTestTest extends HallTest {
    @Autowired
    private Devices devices;

    @Autowired
    private PrinterBook book;

    @Autowired
    private TestBook results;

    private final FakePrinter printer = new FakePrinter();
    private UUID kiosk = UUID.randomUUID();
    private UUID display = UUID.randomUUID();

    @BeforeEach
    void devices() {
        kiosk = inside(() -> devices.announce(mall(), Role.KIOSK, "Kios uji", null, null))
                .id();
        Devices.Announced tv = inside(() -> devices.announce(mall(), Role.DISPLAY, "TV uji", null, null));
        inside(() -> devices.pair(mall(), tv.code()));
        display = tv.id();
        doing(() -> book.save(
                mall(),
                staff("sari"),
                new Printer(
                        kiosk,
                        "127.0.0.1",
                        printer.port(),
                        Paper.MM_58,
                        CodePage.PC437,
                        true,
                        Printer.Codes.COMMAND,
                        Duration.ofMillis(500),
                        Duration.ofMillis(1500)),
                Ids.secret()));
    }

    @AfterEach
    void off() {
        doing(() -> {
            devices.revoke(mall(), kiosk, null);
            devices.revoke(mall(), display, null);
            jdbc.sql("delete from visits.printer where region_id = 1610").update();
            jdbc.sql("delete from visits.self_test_result where region_id = 1610")
                    .update();
        });
        printer.close();
    }

    private List<TestResult> tested() {
        return inside(() -> results.of(mall()));
    }

    private Optional<TestResult> of(Part part, UUID thing) {
        return tested().stream()
                .filter(result -> result.part() == part && result.thing().equals(thing.toString()))
                .findFirst();
    }

    private void tick() {
        pass("MorningTest");
    }

    @Test
    void each_open_day_begins_with_one_test_half_an_hour_before_the_opening() {
        clock.set(clock.instant().atZone(plan().mall().zone()).toLocalDate(), LocalTime.of(7, 29));
        tick();
        assertThat(tested()).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        tick();
        Eventually.see("the test's results", () -> of(Part.PRINTER, kiosk).isPresent());
        assertThat(of(Part.PRINTER, kiosk)).get().extracting(TestResult::well).isEqualTo(true);
        assertThat(printer.slips())
                .singleElement()
                .extracting(FakePrinter.Slip::text)
                .asString()
                .contains("Uji cetak 07.31", "bukan nomor antrean");
        assertThat(tested())
                .filteredOn(one -> one.part() == Part.VOICE)
                .isNotEmpty()
                .allMatch(TestResult::well);
        clock.advance(Duration.ofHours(1));
        tick();
        assertThat(printer.slips()).as("once a day").hasSize(1);
    }

    @Test
    void a_test_that_its_node_never_ended_is_made_by_another_after_ten_minutes() {
        clock.set(clock.today(), LocalTime.of(7, 31));
        assertThat(inside(() -> results.claim(mall(), clock.today(), clock.instant())))
                .isTrue();
        tick();
        clock.advance(Duration.ofMinutes(9));
        tick();
        assertThat(tested()).as("it may still be going on").isEmpty();
        clock.advance(Duration.ofMinutes(1));
        tick();
        Eventually.see("the test's results", () -> of(Part.PRINTER, kiosk).isPresent());
        clock.advance(Duration.ofMinutes(20));
        tick();
        assertThat(printer.slips()).as("once a day").hasSize(1);
    }

    @Test
    void the_manager_tests_by_a_button_and_reads_what_is_wrong_and_what_to_do() {
        printer.has(Trouble.COVER_OPEN);
        assertThat(post("sari", "/admin/self-test")).hasStatus(302);
        Eventually.see("the test's results", () -> of(Part.PRINTER, kiosk).isPresent());
        assertThat(of(Part.DISPLAY, display)).get().extracting(TestResult::well).isEqualTo(false);
        assertThat(body(get("sari", "/admin/self-test")))
                .contains(
                        "Printer: Kios uji",
                        "penutup terbuka",
                        "Tutup penutupnya",
                        "Layar: TV uji",
                        "Layar tidak tersambung");
        assertThat(body(get("sari", "/board"))).contains("Uji perangkat:", "Printer kios: penutup terbuka");
        assertThat(events(mall())).contains("HALL_TESTED");
    }

    @Test
    void a_kiosk_that_can_not_read_its_page_aloud_is_told_to_the_manager_and_one_that_never_said_is_not() {
        Devices.Announced announced = inside(() -> devices.announce(mall(), Role.KIOSK, "Kios bersuara", null, null));
        UUID talking = announced.id();
        Cookie cookie = new Cookie("pendopo_device", inside(() -> devices.pair(mall(), announced.code())));
        post("sari", "/admin/self-test");
        Eventually.see("the test's results", () -> of(Part.PRINTER, kiosk).isPresent());
        assertThat(of(Part.KIOSK_VOICE, talking)).isEmpty();
        tells(cookie, "en");
        post("sari", "/admin/self-test");
        Eventually.see(
                "the kiosk without a voice",
                () -> of(Part.KIOSK_VOICE, talking)
                        .filter(result -> !result.well())
                        .isPresent());
        assertThat(body(get("sari", "/admin/self-test"))).contains("Suara kios untuk tunanetra: Kios bersuara");
        tells(cookie, "en", "id", "xx");
        post("sari", "/admin/self-test");
        Eventually.see(
                "the kiosk with a voice",
                () -> of(Part.KIOSK_VOICE, talking).filter(TestResult::well).isPresent());
        doing(() -> devices.revoke(mall(), talking, null));
    }

    @Test
    void a_kiosk_without_numbers_of_today_or_without_its_pages_is_told_to_the_manager() {
        Devices.Announced announced = inside(() -> devices.announce(mall(), Role.KIOSK, "Kios luring", null, null));
        UUID alone = announced.id();
        post("sari", "/admin/self-test");
        Eventually.see("the test's results", () -> of(Part.PRINTER, kiosk).isPresent());
        assertThat(of(Part.KIOSK_OFFLINE, alone)).as("never opened").isEmpty();
        Cookie cookie = new Cookie("pendopo_device", inside(() -> devices.pair(mall(), announced.code())));
        assertThat(http.get().uri("/m/ogan-ilir/kiosk").cookie(cookie).exchange())
                .hasStatusOk();
        assertThat(body(get("sari", "/admin/self-test")))
                .as("opened, and keeps nothing: over plain http")
                .contains("Kios yang tidak dapat memberi nomor saat terputus", "Kios luring");
        clock.advance(Duration.ofSeconds(1));
        post("sari", "/admin/self-test");
        Eventually.see(
                "tested again",
                () -> of(Part.PRINTER, kiosk)
                        .filter(result -> result.at().equals(clock.instant()))
                        .isPresent());
        assertThat(of(Part.KIOSK_OFFLINE, alone))
                .as("no failure of each morning")
                .isEmpty();
        has(cookie, 60, false);
        assertThat(body(get("sari", "/admin/self-test"))).doesNotContain("Kios luring");
        assertThat(testedAlone(alone)).isFalse();
        assertThat(body(get("sari", "/admin/self-test"))).contains("Kios siap saat terputus: Kios luring");
        has(cookie, 0, true);
        assertThat(testedAlone(alone)).isFalse();
        has(cookie, 60, true);
        assertThat(testedAlone(alone)).isTrue();
        newDay();
        assertThat(testedAlone(alone)).as("yesterday's numbers").isFalse();
        doing(() -> devices.revoke(mall(), alone, null));
    }

    private boolean testedAlone(UUID kiosk) {
        clock.advance(Duration.ofSeconds(1));
        post("sari", "/admin/self-test");
        Eventually.see(
                "today's test",
                () -> of(Part.KIOSK_OFFLINE, kiosk)
                        .filter(result -> result.at().equals(clock.instant()))
                        .isPresent());
        return of(Part.KIOSK_OFFLINE, kiosk).orElseThrow().well();
    }

    private void has(Cookie cookie, int left, boolean pages) {
        assertThat(http.post()
                        .uri("/m/ogan-ilir/kiosk/offline/stock")
                        .cookie(cookie)
                        .with(Forms.csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"day\": \"%s\", \"left\": %d, \"pages\": %s}".formatted(clock.today(), left, pages))
                        .exchange())
                .hasStatusOk();
    }

    private void tells(Cookie cookie, String... languages) {
        assertThat(http.post()
                        .uri("/m/ogan-ilir/kiosk/voices")
                        .cookie(cookie)
                        .with(Forms.csrf())
                        .param("lang", languages)
                        .exchange())
                .hasStatus(204);
    }

    @Test
    void the_same_press_sent_twice_tests_once() {
        String key = Ids.secret();
        post("sari", "/admin/self-test", "key", key);
        Eventually.see("the test's results", () -> of(Part.PRINTER, kiosk).isPresent());
        post("sari", "/admin/self-test", "key", key);
        assertThat(printer.slips()).hasSize(1);
    }
}
