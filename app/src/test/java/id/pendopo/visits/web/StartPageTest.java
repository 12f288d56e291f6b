package id.pendopo.visits.web;

import static id.pendopo.Forms.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class StartPageTest extends WebTest {
    @Test
    void the_five_malls_stand_on_the_first_page_without_any_sign_in() {
        assertThat(getPublic("/"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "MPP Ogan Ilir",
                        "MPP Kota Jambi",
                        "MPP Jember",
                        "MPP Jombang",
                        "MPP Konawe",
                        "Ini data contoh",
                        "Pengelola mal · sari");
    }

    @Test
    void the_mall_of_the_demos_tour_stands_first() {
        assertThat(getPublic("/")).bodyText().containsPattern("(?s)MPP Ogan Ilir.*MPP Jember.*MPP Konawe");
    }

    @Test
    void before_opening_it_says_when_and_whether_numbers_are_given_already() {
        LocalTime opens = plan().mallHours(clock.today()).getFirst().opens();
        clock.set(clock.today(), opens.minusHours(5));
        assertThat(getPublic("/")).bodyText().contains("Buka 08.00").doesNotContain("nomor sudah diberikan");
        clock.set(clock.today(), opens.minusMinutes(10));
        assertThat(getPublic("/")).bodyText().contains("Buka 08.00, nomor sudah diberikan");
    }

    @Test
    void a_television_that_nobody_has_paired_is_told_where_and_asked_for_no_password() {
        for (String page : List.of("/m/ogan-ilir/display?plain", "/m/ogan-ilir/display", "/m/ogan-ilir/kiosk")) {
            assertThat(getPublic(page))
                    .hasStatus(401)
                    .bodyText()
                    .as(page)
                    .contains("sambungkan di /m/ogan-ilir/pair", "href=\"/m/ogan-ilir/pair\"")
                    .doesNotContain("kata sandi");
        }
    }

    @Test
    void one_click_is_a_manager_and_leads_to_the_managers_screen() {
        MvcTestResult clicked = http.post()
                .uri("/demo/sign-in")
                .with(csrf())
                .param("mall", "ogan-ilir")
                .param("username", "sari")
                .exchange();
        Cookie session = Objects.requireNonNull(clicked.getResponse().getCookie("pendopo_session"));
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(location(get(location(clicked), session))).isEqualTo("/m/ogan-ilir/board");
    }

    @Test
    void one_click_is_a_kiosk_only_at_the_kiosk_and_stays_one_while_an_overseer_is_signed_in() {
        MvcTestResult clicked = http.post()
                .uri("/demo/device")
                .with(csrf())
                .param("mall", "ogan-ilir")
                .param("kind", "KIOSK")
                .exchange();
        Cookie device = Objects.requireNonNull(clicked.getResponse().getCookie("pendopo_device"));
        assertThat(device.getPath()).isEqualTo("/m/ogan-ilir/kiosk");
        Cookie overseer = Objects.requireNonNull(http.post()
                .uri("/demo/sign-in")
                .with(csrf())
                .param("mall", "ogan-ilir")
                .param("username", "ansor")
                .exchange()
                .getResponse()
                .getCookie("pendopo_session"));
        assertThat(get("/m/ogan-ilir/kiosk", overseer)).hasStatus(403);
        assertThat(get("/m/ogan-ilir/kiosk", overseer, device)).hasStatusOk();
    }

    @Test
    void nobody_becomes_someone_of_another_mall_or_an_administrator() {
        for (String name : new String[] {"admin", "laras", "tidak-ada"}) {
            assertThat(http.post()
                            .uri("/demo/sign-in")
                            .with(csrf())
                            .param("mall", "ogan-ilir")
                            .param("username", name)
                            .exchange())
                    .hasStatus(404);
        }
        assertThat(http.post()
                        .uri("/demo/device")
                        .with(csrf())
                        .param("mall", "ogan-ilir")
                        .param("kind", "MALL_MANAGER")
                        .exchange())
                .hasStatus(400);
    }

    @Test
    void whoever_is_nobody_is_led_to_the_malls_public_page() {
        assertThat(location(getPublic("/m/jambi/home"))).isEqualTo("/m/jambi");
        assertThat(getPublic("/m/jambi")).hasStatusOk().bodyText().contains("Instansi sekarang", "jam buka hari ini");
    }

    @Test
    void a_malls_page_asks_for_the_need_first_and_leads_from_each_agency_to_its_services() {
        String page = body(getPublic("/m/ogan-ilir"));
        assertThat(page.indexOf("name=\"q\"")).isPositive().isLessThan(page.indexOf("jam buka hari ini"));
        assertThat(page).contains("/m/ogan-ilir/bundles/ANAK-LAHIR", "href=\"/m/ogan-ilir/services?agency=DUKCAPIL\"");
    }
}
