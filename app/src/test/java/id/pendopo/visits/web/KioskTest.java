package id.pendopo.visits.web;

import static id.pendopo.Forms.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.PriorityGroup;
import jakarta.servlet.http.Cookie;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class KioskTest extends WebTest {
    private static final String KIOSK = "/m/ogan-ilir/kiosk";

    @Autowired
    private CounterSessions sessions;

    private Cookie kiosk = new Cookie("pendopo_device", "none");

    @BeforeEach
    void pair() {
        kiosk = device(Role.KIOSK);
    }

    private MvcTestResult take(String... services) {
        var form = form(KIOSK + "/take").cookie(kiosk);
        for (String code : services) {
            form = form.param("s", service(code).id().toString());
        }
        return form.exchange();
    }

    @Test
    void two_services_of_two_agencies_become_one_number_with_where_when_and_what_to_bring() {
        assertThat(get(KIOSK, kiosk)).hasStatusOk().bodyText().contains("Disdukcapil", "DPMPTSP", "name=\"s\"");
        String confirm = body(get(KIOSK + "/confirm?" + ids("KK-UBAH", "NIB-UMK"), kiosk));
        assertThat(confirm)
                .contains("Ambil nomor", "Lansia", "Selesai sekitar", "Siapkan", "Loket 1–3</span>, lantai 1");
        MvcTestResult taken = take("KK-UBAH", "NIB-UMK");
        assertThat(taken).hasStatus(302);
        LiveVisit visit = behind(taken);
        assertThat(visit.stops()).hasSize(2).extracting(stop -> stop.agency()).doesNotHaveDuplicates();
        String shown = body(get(location(taken), kiosk));
        assertThat(shown)
                .contains(
                        visit.number().toString(),
                        "Dipanggil sekitar",
                        "<path d=\"M",
                        "0812-0000-1610",
                        "Gratis, tidak dipungut biaya.");
        String slip = location(taken).replace("/ticket/", "/slip/");
        assertThat(get(slip + "?paper=58", kiosk))
                .hasStatusOk()
                .bodyText()
                .contains("slip-58", visit.number().toString());
    }

    @Test
    void what_was_chosen_stays_chosen_over_a_search_and_a_life_event_chooses_all_that_it_takes() {
        String found = body(get(KIOSK + "?q=ktp+ilang&" + ids("NIB-UMK"), kiosk));
        assertThat(found)
                .contains("Sudah Anda pilih", "value=\"" + service("KTP-HILANG").id() + "\"");
        assertThat(checked(found, "NIB-UMK")).isTrue();
        assertThat(checked(found, "KTP-HILANG")).isFalse();
        String born = body(get(KIOSK + "?bundle=ANAK-LAHIR&" + ids("NIB-UMK"), kiosk));
        assertThat(checked(born, "AKTA-LAHIR")).isTrue();
        assertThat(checked(born, "KIA")).isTrue();
        assertThat(checked(born, "NIB-UMK")).isTrue();
    }

    @Test
    void a_tapped_need_wins_over_what_still_stands_in_the_search_field_and_clears_it() {
        String born = body(get(KIOSK + "?q=ktp+ilang&bundle=ANAK-LAHIR&" + ids("NIB-UMK"), kiosk));
        assertThat(checked(born, "AKTA-LAHIR")).isTrue();
        assertThat(checked(born, "NIB-UMK")).isTrue();
        assertThat(born).contains("Layanan untuk keperluan ini").doesNotContain("ktp ilang");
    }

    private boolean checked(String page, String service) {
        return page.contains("value=\"" + service(service).id() + "\" checked");
    }

    @Test
    void priority_ground_floor_and_a_quantity_reach_the_visit() {
        UUID id = service("KTP-REKAM").id();
        MvcTestResult taken = form(KIOSK + "/take")
                .cookie(kiosk)
                .param("s", id.toString())
                .param("n-" + id, "5")
                .param("group", "ELDERLY")
                .param("ground", "true")
                .exchange();
        LiveVisit visit = behind(taken);
        assertThat(visit.group()).isEqualTo(PriorityGroup.ELDERLY);
        assertThat(visit.groundFloor()).isTrue();
        assertThat(visit.stops().getFirst().quantity()).isEqualTo(5);
    }

    @Test
    void a_double_tap_gives_one_number() {
        String key = Ids.secret();
        String first = location(tap(key));
        assertThat(location(tap(key))).isEqualTo(first);
        assertThat(arrive("KTP-REKAM").number().no()).isEqualTo(2);
    }

    @Test
    void whoever_goes_back_and_confirms_again_is_shown_the_number_they_have_and_the_next_person_gets_an_own_one() {
        String key = field(body(get(KIOSK, kiosk)), "key");
        String confirm = KIOSK + "/confirm?key=" + key + "&" + ids("KTP-REKAM");
        assertThat(field(body(get(confirm, kiosk)), "key"))
                .as("the same at each look")
                .isEqualTo(key);
        String first = location(tap(key));

        String back = location(get(confirm, kiosk));
        assertThat(back).startsWith(first);
        assertThat(body(get(back, kiosk)))
                .contains("Anda sudah punya nomor " + behind(tap(key)).number());
        MvcTestResult changed = http.post()
                .uri(KIOSK + "/take")
                .with(csrf())
                .cookie(kiosk)
                .param("key", key)
                .param("s", service("NIB-UMK").id().toString())
                .exchange();
        assertThat(location(changed)).as("with something else chosen").startsWith(first);
        assertThat(arrive("KTP-REKAM").number().no()).isEqualTo(2);

        String next = field(body(get(KIOSK, kiosk)), "key");
        assertThat(next).isNotEqualTo(key);
        assertThat(location(tap(next))).isNotEqualTo(first);
    }

    @Test
    void what_is_changed_before_a_number_is_taken_keeps_its_key_and_an_odd_one_is_replaced() {
        String key = Ids.secret();
        assertThat(field(body(get(KIOSK + "?key=" + key + "&" + ids("NIB-UMK"), kiosk)), "key"))
                .isEqualTo(key);
        assertThat(field(body(get(KIOSK + "?key=%3Cb%3E", kiosk)), "key")).matches("[A-Za-z0-9_-]{8,80}");
    }

    private static String field(String page, String name) {
        var found = java.util.regex.Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult tap(String key) {
        return http.post()
                .uri(KIOSK + "/take")
                .with(csrf())
                .cookie(kiosk)
                .param("key", key)
                .param("s", service("KTP-REKAM").id().toString())
                .exchange();
    }

    @Test
    void an_unknown_or_unreadable_service_and_nothing_at_all_are_refused_with_a_sentence() {
        assertThat(form(KIOSK + "/take")
                        .cookie(kiosk)
                        .param("s", UUID.randomUUID().toString())
                        .exchange())
                .hasStatus(404)
                .bodyText()
                .contains("Layanan tidak dikenal");
        assertThat(form(KIOSK + "/take").cookie(kiosk).param("s", "<b>").exchange())
                .hasStatus(400)
                .bodyText()
                .contains("Isian belum benar");
        assertThat(get(KIOSK + "/confirm", kiosk)).hasStatus(400).bodyText().contains("Belum ada layanan dipilih");
    }

    @Test
    void a_megabyte_or_markup_in_the_search_field_harms_nothing() {
        assertThat(get(KIOSK + "?q=" + "a".repeat(1_000_000), kiosk))
                .hasStatus(413)
                .bodyText()
                .contains("Isian terlalu panjang", "paling banyak 100 huruf");
        assertThat(http.get()
                        .uri(KIOSK)
                        .param("q", "<script>alert(1)</script>")
                        .cookie(kiosk)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void a_quantity_that_is_no_number_of_people_is_refused() {
        UUID id = service("KTP-REKAM").id();
        assertThat(form(KIOSK + "/take")
                        .cookie(kiosk)
                        .param("s", id.toString())
                        .param("n-" + id, "1000")
                        .exchange())
                .hasStatus(400)
                .bodyText()
                .contains("1 sampai 99");
    }

    @Test
    void a_paused_queue_says_why_and_what_still_fits_is_one_tap_away_with_nothing_lost() {
        UUID queue = inside(() -> queues.of(mall())
                .forService(service("KTP-REKAM").id())
                .orElseThrow()
                .id());
        UUID pause = UUID.randomUUID();
        doing(() -> jdbc.sql("""
                insert into visits.queue_pause (region_id, id, mall_id, queue_id, since, until, reason)
                values (:region, :id, :mall, :queue, :since, null, 'SYSTEM_DOWN')
                """)
                .param("region", Wall.region())
                .param("id", pause)
                .param("mall", mall())
                .param("queue", queue)
                .param("since", Utc.of(clock.instant()))
                .update());
        try {
            doing(() -> forecasts.forget(mall()));
            assertThat(get(KIOSK, kiosk)).hasStatusOk().bodyText().contains("Sistem instansi terganggu.");
            assertThat(take("KTP-REKAM", "NIB-UMK"))
                    .hasStatus(409)
                    .bodyText()
                    .contains("Sistem instansi terganggu.", "Ambil nomor untuk 1 layanan ini")
                    .contains(
                            service("KTP-REKAM").id().toString(),
                            service("NIB-UMK").id().toString());
            assertThat(take("NIB-UMK")).hasStatus(302);
        } finally {
            doing(() -> jdbc.sql(
                            "update visits.queue_pause set lifted_at = :now where region_id = :region and id = :id")
                    .param("now", Utc.of(clock.instant()))
                    .param("region", Wall.region())
                    .param("id", pause)
                    .update());
            doing(() -> forecasts.forget(mall()));
        }
    }

    @Test
    void a_late_wish_is_refused_with_closing_time_and_says_that_it_never_gives_what_cannot_be_served() {
        Actor officer = officer(counter("DUKCAPIL", 0));
        UUID at = Objects.requireNonNull(officer.counter());
        doing(() -> sessions.open(mall(), officer, at, Ids.secret()));
        clock.set(clock.today(), LocalTime.of(14, 50));
        assertThat(take("KTP-REKAM"))
                .hasStatus(409)
                .bodyText()
                .contains("Hari ini tidak cukup waktu", "15.00", "Kami tidak memberi nomor");
        doing(() -> sessions.close(mall(), officer, false, Ids.secret()));
    }

    @Test
    void nobody_but_a_kiosk_and_the_malls_own_staff_gets_in() {
        assertThat(getPublic(KIOSK)).hasStatus(401);
        assertThat(get(KIOSK, device(Role.DISPLAY))).hasStatus(403);
    }

    @Test
    void a_strangers_number_is_not_shown_any_more_after_a_while() {
        String address = location(take("KTP-REKAM"));
        clock.advance(java.time.Duration.ofMinutes(6));
        assertThat(location(get(address, kiosk))).isEqualTo(KIOSK);
    }
}
