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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

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
        assertThat(confirm).contains("value=\"ELDERLY\" checked");
        assertThat(confirm.indexOf("kelompok yang didahulukan")).isLessThan(confirm.indexOf("Siapkan"));
        assertThat(get(KIOSK + "?group=KING", kiosk)).hasStatus(400);
    }

    @Test
    void who_goes_back_to_change_the_choice_finds_all_that_was_said_on_the_second_page_and_brings_it_again() {
        UUID card = id("KTP-REKAM");
        assertThat(body(get(KIOSK + "/confirm?" + ids("KTP-REKAM"), kiosk)))
                .contains("form=\"take\" formaction=\"/preference?back=" + KIOSK + "\"");
        MvcTestResult back = form("/preference?back=" + KIOSK)
                .cookie(kiosk)
                .param("s", card.toString())
                .param("n-" + card, "3")
                .param("group", "PREGNANT")
                .param("ground", "true")
                .exchange();
        String first = body(get(location(back), kiosk));
        assertThat(first)
                .contains(
                        "value=\"" + card + "\" checked",
                        "value=\"PREGNANT\" checked",
                        "name=\"n-" + card + "\" value=\"3\"",
                        "name=\"ground\" value=\"true\"");
        String again = location(back).replace(KIOSK + "?", KIOSK + "/confirm?");
        assertThat(body(get(again, kiosk)))
                .contains(
                        "value=\"PREGNANT\" checked",
                        "name=\"n-" + card + "\" value=\"3\"",
                        "name=\"ground\" value=\"true\" checked");
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

    @Test
    void changing_the_language_keeps_what_is_ticked_and_the_priority_without_any_script() {
        String first = body(get(KIOSK, kiosk));
        assertThat(first)
                .containsPattern("<button[^>]* form=\"choose\" formmethod=\"post\" formaction=\"/preference\\?back="
                        + KIOSK + "\" name=\"lang\" value=\"en\"");
        assertThat(first.indexOf("<button form=\"choose\" hidden>"))
                .as("Enter in the search presses the form's first button: never a language")
                .isBetween(0, first.indexOf("name=\"lang\""));
        MvcTestResult english = http.post()
                .uri("/preference?back=" + KIOSK)
                .cookie(kiosk)
                .param("s", id("KTP-REKAM").toString(), id("NIB-UMK").toString())
                .param("group", "ELDERLY")
                .param("q", "")
                .param("lang", "en")
                .exchange();
        Cookie spoken = english.getResponse().getCookie("pendopo_lang");
        assertThat(body(get(location(english), kiosk, Objects.requireNonNull(spoken))))
                .contains("2 services chosen", "lang=\"en\"")
                .containsPattern("value=\"ELDERLY\" checked");
    }

    @Test
    void changing_the_language_before_taking_the_number_keeps_priority_pieces_and_ground_floor() {
        String address = KIOSK + "/confirm";
        assertThat(body(get(address + "?" + ids("KTP-REKAM"), kiosk)))
                .containsPattern(
                        "<button[^>]* form=\"take\" formmethod=\"post\" formaction=\"/preference\\?back=" + address);
        MvcTestResult english = form("/preference?back=" + address)
                .cookie(kiosk)
                .param("s", id("KTP-REKAM").toString())
                .param("n-" + id("KTP-REKAM"), "3")
                .param("group", "ELDERLY")
                .param("ground", "true")
                .param("lang", "en")
                .exchange();
        assertThat(location(english)).doesNotContain("_csrf");
        assertThat(body(get(location(english), kiosk)))
                .containsPattern("value=\"ELDERLY\" checked")
                .containsPattern("name=\"ground\" value=\"true\" checked")
                .containsPattern("name=\"n-" + id("KTP-REKAM") + "\" value=\"3\"");
    }

    @Test
    void a_stranger_page_changes_nobodys_language() {
        assertThat(http.post()
                        .uri("/preference?back=" + KIOSK)
                        .header("Sec-Fetch-Site", "cross-site")
                        .param("lang", "en")
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void what_is_asked_ahead_with_a_group_is_what_the_ticket_then_says() {
        for (int i = 0; i < 4; i++) {
            assertThat(form(KIOSK + "/take")
                            .cookie(kiosk)
                            .param("s", id("KTP-REKAM").toString())
                            .exchange())
                    .hasStatus(302);
        }
        String elderly = body(get(KIOSK + "/confirm?" + ids("KTP-REKAM") + "&group=ELDERLY", kiosk));
        assertThat(elderly).contains("data-looks-ahead=\"" + KIOSK + "/confirm\"", "id=\"journey\"");
        MvcTestResult taken = form(KIOSK + "/take")
                .cookie(kiosk)
                .param("s", id("KTP-REKAM").toString())
                .param("group", "ELDERLY")
                .exchange();
        assertThat(body(get(location(taken), kiosk))).contains("± " + times(elderly));
    }

    private static String times(String confirm) {
        return java.util.regex.Pattern.compile("sekitar (\\d\\d\\.\\d\\d)")
                .matcher(confirm)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
