package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.visits.management.PauseQueue;
import id.pendopo.visits.tickets.IssuedTicket;
import id.pendopo.visits.tickets.PublicReason;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands on the kiosk's first page, and what of it travels on. */
class KioskChoiceTest extends WebTest {
    private static final String KIOSK = "/m/ogan-ilir/kiosk";

    @Autowired
    private PauseQueue pauseQueue;

    private Cookie kiosk = new Cookie("pendopo_device", "none");

    @BeforeEach
    void pair() {
        kiosk = device(Role.KIOSK);
    }

    private String under(String agency, String page) {
        String agencies = page.substring(page.indexOf("k-agencies"));
        int at = agencies.indexOf("<span>" + agency + " <small>");
        return agencies.substring(at, agencies.indexOf("</details>", at));
    }

    private UUID id(String service) {
        return service(service).id();
    }

    @Test
    void an_agency_of_which_some_services_are_paused_says_so_and_until_when() {
        Actor officer = officer(counter("DUKCAPIL", 0));
        UUID queue = inside(() -> queues.of(mall()).forService(id("KTP-REKAM")))
                .orElseThrow()
                .id();
        assertThat(under("Disdukcapil", body(get(KIOSK, kiosk)))).doesNotContain("sebagian dihentikan");
        Optional<Instant> until = Optional.of(clock.instant().plus(Duration.ofMinutes(40)));
        doing(() -> pauseQueue.pause(mall(), officer, queue, PublicReason.PRAYER, until, Ids.secret()));
        try {
            doing(() -> forecasts.forget(mall()));
            assertThat(under("Disdukcapil", body(get(KIOSK, kiosk)))).contains("sebagian dihentikan sampai 09.40");
        } finally {
            doing(() -> pauseQueue.resume(mall(), officer, queue, Ids.secret()));
            doing(() -> forecasts.forget(mall()));
        }
    }

    @Test
    void under_an_agency_stand_all_its_services_whatever_else_stands_above() {
        long all = inside(() -> catalog.services(mall())).values().stream()
                .filter(service -> service.agency().equals(agency("DUKCAPIL").id()))
                .filter(service ->
                        inside(() -> queues.of(mall())).forService(service.id()).isPresent())
                .count();
        for (String query : new String[] {"", "?q=ktp", "?bundle=ANAK-LAHIR", "?" + ids("KTP-REKAM", "KIA")}) {
            String under = under("Disdukcapil", body(get(KIOSK + query, kiosk)));
            assertThat(under).as(query).contains(all + " layanan");
            assertThat(under.split("name=\"s\"", -1)).as(query).hasSize((int) all + 1);
        }
    }

    @Test
    void what_stands_ticked_twice_is_given_up_by_taking_one_tick_away() {
        String page = body(get(KIOSK + "?" + ids("KTP-REKAM"), kiosk));
        assertThat(page).contains("name=\"twice\" value=\"" + id("KTP-REKAM") + "\"");
        String twice = "&twice=" + id("KTP-REKAM") + "&twice=" + id("NIB-UMK");
        String both = ids("KTP-REKAM", "KTP-REKAM", "NIB-UMK", "NIB-UMK");
        assertThat(get(KIOSK + "/confirm?" + both + twice, kiosk))
                .bodyText()
                .contains("name=\"n-" + id("KTP-REKAM"), "name=\"n-" + id("NIB-UMK"));
        String one = ids("KTP-REKAM", "NIB-UMK", "NIB-UMK");
        assertThat(get(KIOSK + "/confirm?" + one + twice, kiosk))
                .bodyText()
                .contains("name=\"n-" + id("NIB-UMK"))
                .doesNotContain("name=\"n-" + id("KTP-REKAM"));
        assertThat(get(KIOSK + "?" + one + twice, kiosk))
                .bodyText()
                .contains("name=\"twice\" value=\"" + id("NIB-UMK"))
                .doesNotContain("name=\"twice\" value=\"" + id("KTP-REKAM"));
    }

    @Test
    void who_goes_first_says_so_on_the_first_page_and_it_travels_to_the_confirmation_and_back() {
        assertThat(get(KIOSK, kiosk)).bodyText().contains("Saya perlu didahulukan", "value=\"ELDERLY\"");
        String query = ids("KTP-REKAM") + "&group=ELDERLY";
        assertThat(get(KIOSK + "?q=nib&" + query, kiosk)).bodyText().contains("value=\"ELDERLY\" checked");
        String confirm = body(get(KIOSK + "/confirm?" + query, kiosk));
        assertThat(confirm).contains("value=\"ELDERLY\" checked", "type=\"hidden\" name=\"group\" value=\"ELDERLY\"");
        assertThat(confirm.indexOf("kelompok yang didahulukan")).isLessThan(confirm.indexOf("Siapkan"));
        assertThat(get(KIOSK + "?group=KING", kiosk)).hasStatus(400);
    }

    @Test
    void with_nothing_chosen_the_page_stays_says_so_and_says_nothing_that_is_not_so() {
        assertThat(get(KIOSK + "/confirm", kiosk))
                .hasStatus(400)
                .bodyText()
                .contains("Belum ada layanan dipilih", "Menurut instansi")
                .doesNotContain("Kami tidak memberi nomor yang tidak dapat dilayani");
    }

    @Test
    void in_a_full_hall_screen_and_paper_say_where_to_wait_and_what_to_look_at() {
        IssuedTicket ticket = arrive("KTP-REKAM");
        doing(() -> jdbc.sql("update visits.visit set outside = true where region_id = :region and id = :visit")
                .param("region", Wall.region())
                .param("visit", ticket.visit())
                .update());
        for (String address : new String[] {"/ticket/", "/slip/"}) {
            assertThat(get(KIOSK + address + ticket.secret(), kiosk))
                    .bodyText()
                    .contains("Silakan menunggu di luar. Nomor Anda muncul di layar")
                    .doesNotContain("di halaman ini");
        }
    }
}
