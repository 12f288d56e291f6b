package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Role;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a kiosk says to who can't read its screen. */
class KioskHeardTest extends WebTest {
    private static final String KIOSK = "/m/ogan-ilir/kiosk";

    private Cookie kiosk = new Cookie("pendopo_device", "none");

    @BeforeEach
    void pair() {
        kiosk = device(Role.KIOSK);
    }

    @Test
    void a_number_and_the_sentences_around_it_are_heard_from_the_hall_s_own_clips() {
        String ticket = KIOSK + "/ticket/" + arrive("KK-UBAH", "NIB-UMK").secret();
        assertThat(body(get(ticket, kiosk))).contains("data-sound=\"" + ticket + "/said.wav\"", "data-listen");
        byte[] whole = sound(ticket + "/said.wav");
        byte[] brief = sound(ticket + "/said.wav?brief=true");
        assertThat(brief.length).isBetween(40_000, whole.length - 100_000);
        assertThat(sound(KIOSK + "/say/no-voice.wav")).isNotEqualTo(sound(KIOSK + "/say/still-there.wav"));
        assertThat(get(KIOSK + "/say/anything.wav", kiosk)).hasStatus(404);
        assertThat(get(KIOSK + "/ticket/" + Ids.secret() + "/said.wav", kiosk)).hasStatus(404);
    }

    @Test
    void in_another_language_the_same_sentence_is_not_the_one_that_the_browser_has_kept() {
        String address = KIOSK + "/say/still-there.wav";
        String tag = Objects.requireNonNull(get(address, kiosk).getResponse().getHeader("ETag"));
        MvcTestResult again = http.get()
                .uri(address)
                .cookie(kiosk)
                .header("If-None-Match", tag)
                .exchange();
        assertThat(again).hasStatus(304);
        MvcTestResult english = http.get()
                .uri(address)
                .cookie(kiosk, new Cookie("pendopo_lang", "en"))
                .header("If-None-Match", tag)
                .exchange();
        assertThat(english).hasStatusOk();
        assertThat(english.getResponse().getHeader("Cache-Control")).contains("no-cache");
    }

    private byte[] sound(String address) {
        MvcTestResult heard = get(address, kiosk);
        assertThat(heard).hasStatusOk().hasContentType("audio/wav");
        return heard.getResponse().getContentAsByteArray();
    }
}
