package id.pendopo.visits.web;

import static id.pendopo.Forms.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.Mall;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Jember's citizens may read Javanese at the kiosk and on the phone. */
class RegionalLanguagesTest extends WebTest {
    private static final Cookie JAVANESE = new Cookie("pendopo_lang", "jv");

    @Autowired
    private Devices kiosks;

    private Cookie kiosk() {
        Mall jember = directory.plan("jember").mall();
        return new Cookie(
                "pendopo_device",
                Wall.get(
                        jember.region(),
                        () -> kiosks.pair(
                                jember.id(),
                                kiosks.announce(jember.id(), Role.KIOSK, "Uji", null, null)
                                        .code())));
    }

    @Test
    void a_kiosk_offers_its_malls_languages_each_by_its_own_name_and_speaks_the_one_that_is_chosen() {
        Cookie kiosk = kiosk();
        assertThat(body(get("/m/jember/kiosk", kiosk)))
                .contains("<html lang=\"id\"", ">Basa Jawa</button>", ">English</button>", "Ada keperluan apa")
                .doesNotContain("Basa Sunda");
        assertThat(body(get("/m/jember/kiosk", kiosk, JAVANESE)))
                .contains("<html lang=\"jv\"", "Wonten kabetahan punapa", ">Bahasa Indonesia</button>")
                .doesNotContain("Basa Jawa", "Ada keperluan apa");
        assertThat(http.post()
                        .uri("/preference")
                        .with(csrf())
                        .param("lang", "jv")
                        .param("back", "/m/jember/kiosk")
                        .exchange()
                        .getResponse()
                        .getHeader("Set-Cookie"))
                .contains("pendopo_lang=jv");
    }

    @Test
    void the_number_is_handed_over_and_watched_in_the_language_in_which_it_was_taken() {
        Cookie kiosk = kiosk();
        String choice =
                body(get("/m/jember/kiosk", kiosk)).replaceAll("(?s).*?name=\"s\" value=\"([0-9a-f-]{36})\".*", "$1");
        String ticket = location(form("/m/jember/kiosk/take")
                .cookie(kiosk, JAVANESE)
                .param("s", choice)
                .exchange());
        assertThat(body(get(ticket, kiosk, JAVANESE))).contains("<html lang=\"jv\"", "Punika nomer panjenengan");
        String secret = ticket.substring(ticket.lastIndexOf('/') + 1);
        assertThat(body(get("/t/jember/" + secret, JAVANESE))).contains("<html lang=\"jv\"", "Ingkang dipuntuju");
    }

    @Test
    void a_mall_without_that_language_and_a_page_that_is_not_translated_are_indonesian() {
        assertThat(body(get("/m/ogan-ilir/kiosk", device(Role.KIOSK), JAVANESE)))
                .contains("<html lang=\"id\"")
                .doesNotContain("Basa Jawa");
        assertThat(body(get("/m/jember/sign-in", JAVANESE))).contains("<html lang=\"id\"", "Kata sandi");
    }
}
