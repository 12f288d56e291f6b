package id.pendopo.visits.management;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.TestClock;
import id.pendopo.directory.Counter;
import id.pendopo.platform.push.LiveView;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.text.Lang;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The board as a map. */
class MapTest extends ManagerTest {
    @Autowired
    private Devices devices;

    private LiveView live() {
        return liveViews.stream()
                .filter(one -> one.kind().equals("board"))
                .findFirst()
                .orElseThrow();
    }

    private String pushed(String who) {
        String key = live().key(mall(), "map", Optional.of(staff(who))).orElseThrow();
        return inside(() -> live().parts(mall(), key, Lang.ID)).getOrDefault("map-floors", "");
    }

    private Instant at(LocalTime time) {
        return clock.today().atTime(time).atZone(TestClock.WIB).toInstant();
    }

    @Test
    void the_map_shows_each_counter_with_its_state_in_words_and_leads_to_its_acts() {
        Counter counter = counter("DUKCAPIL", 0);
        sitsDown(counter);
        String page = body(get("sari", "/board/map"));
        plan().counters().values().stream()
                .filter(Counter::active)
                .forEach(one -> assertThat(page)
                        .contains("id=\"map-" + one.id() + "\" href=\"/m/ogan-ilir/board/counters/" + one.id() + "\""));
        assertThat(page)
                .contains("aria-label=\"Loket " + counter.number() + " Siap, Disdukcapil")
                .contains("aria-label=\"Loket " + counter("PLN", 0).number()
                        + " Kosong sudah 60 mnt, PLN, Tanpa petugas, sejak 08.00")
                .contains("/board/queues/" + queue("KTP-REKAM"), "Zona A", "Denah lantai 2");
    }

    @Test
    void a_queue_tells_how_many_wait_how_long_and_by_a_sign_whether_that_is_too_long() {
        sitsDown(counter("DUKCAPIL", 0));
        arrive("KTP-REKAM");
        assertThat(body(get("sari", "/board/map"))).contains("1 orang tunggu 0 mnt, Tunggu sesuai janji");
        clock.advance(Duration.ofMinutes(16));
        assertThat(body(get("sari", "/board/map")))
                .contains("1 orang tunggu 16 mnt, Tunggu melewati janji")
                .containsPattern("m-queue late[^>]*href=\"/m/ogan-ilir/board/queues/" + queue("KTP-REKAM"));
        clock.advance(Duration.ofMinutes(50));
        assertThat(body(get("sari", "/board/map"))).contains("tunggu 66 mnt, Melewati tunggu terlama", "#flame");
    }

    @Test
    void no_name_of_an_agency_is_cut() {
        String drawn = body(get("sari", "/board/map"));
        plan().counters().values().stream()
                .map(counter -> Objects.requireNonNull(plan().agencies().get(counter.agency()))
                        .shortName())
                .forEach(name -> assertThat(name.split(" "))
                        .allSatisfy(word -> assertThat(drawn).containsPattern("<text[^>]*>[^<…]*" + word)));
    }

    @Test
    void a_figure_is_never_cut_however_long_somebody_waits() {
        arrive("KTP-REKAM");
        clock.advance(Duration.ofMinutes(104));
        String drawn = body(get("sari", "/board/map"));
        assertThat(drawn).containsPattern("<text[^>]*>(tunggu )?104 mnt</text>");
        assertThat(drawn).doesNotContainPattern("<text[^>]*>[^<]*\\d…</text>");
    }

    @Test
    void what_is_pushed_is_what_the_page_shows_and_an_onlooker_is_led_nowhere() {
        arrive("KTP-REKAM");
        assertThat(body(get("sari", "/board/map"))).contains(pushed("sari"));
        String seen = body(get("ansor", "/board/map"));
        assertThat(seen).contains(pushed("ansor")).doesNotContain("/board/counters/", "/board/queues/");
        assertThat(get("dodi", "/board/map")).hasStatus(403);
        assertThat(live().key(mall(), "map", Optional.of(staff("dodi")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"KIOSK, Kios", "DISPLAY, Layar antrean"})
    void a_device_that_is_not_heard_of_in_opening_hours_rings_and_the_night_does_not_count(Role kind, String called) {
        doing(() -> devices.pair(
                mall(),
                devices.announce(mall(), kind, "Pintu utara", null, null).code()));
        doing(() -> jdbc.sql("""
                update platform.device set seen_at = :seen where region_id = 1610 and name = 'Pintu utara'
                """)
                .param("seen", Timestamp.from(clock.instant().minus(Duration.ofHours(20))))
                .update());
        clock.set(clock.today(), LocalTime.of(8, 10));
        assertThat(silent()).isEmpty();
        clock.set(clock.today(), LocalTime.of(8, 16));
        assertThat(silent())
                .hasValueSatisfying(alarm -> assertThat(alarm.since()).isEqualTo(at(LocalTime.of(8, 0))));
        assertThat(body(get("sari", "/board/map"))).contains(called + " Pintu utara tidak terdengar");
        assertThat(body(get("sari", "/admin/devices"))).contains("Terpasang", "Diam sejak 08.00");
        clock.set(clock.today(), LocalTime.of(18, 0));
        assertThat(silent()).isEmpty();
        doing(() -> jdbc.sql("delete from platform.device where region_id = 1610 and name = 'Pintu utara'")
                .update());
    }

    private Optional<Alarm.DeviceSilent> silent() {
        return board().alarms().stream()
                .filter(Alarm.DeviceSilent.class::isInstance)
                .map(Alarm.DeviceSilent.class::cast)
                .filter(alarm -> alarm.name().equals("Pintu utara"))
                .findFirst();
    }
}
