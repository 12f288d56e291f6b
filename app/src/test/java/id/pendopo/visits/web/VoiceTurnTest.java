package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.visits.HallTest;
import id.pendopo.visits.display.DisplayLayout;
import id.pendopo.visits.display.LayoutBook;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** Which displays take the voice of a zone. */
class VoiceTurnTest extends HallTest {
    private static final String DISPLAY = "/m/ogan-ilir/display";

    @Autowired
    private Devices devices;

    @Autowired
    private LayoutBook layouts;

    private UUID device = UUID.randomUUID();
    private Cookie cookie = new Cookie("pendopo_device", "none");

    @BeforeEach
    void aDisplayInASilentHall() {
        Devices.Announced announced = inside(() -> devices.announce(mall(), Role.DISPLAY, "Uji", null, null));
        device = announced.id();
        cookie = new Cookie("pendopo_device", inside(() -> devices.pair(mall(), announced.code())));
        silence();
    }

    @AfterEach
    void silence() {
        doing(() ->
                jdbc.sql("delete from visits.speaker where region_id = 1610").update());
    }

    private void lay(DisplayLayout layout) {
        doing(() -> layouts.save(mall(), staff("sari"), device, layout, Ids.secret()));
    }

    private boolean speaks(String zone) {
        return body(turn(zone, false)).contains("\"speaking\":true");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult turn(String zone, boolean leaving) {
        return http.post()
                .uri(DISPLAY + "/turn")
                .cookie(cookie)
                .with(id.pendopo.Forms.csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"zone\":\"" + zone + "\",\"page\":\"uji\",\"said\":null,\"leaving\":" + leaving + "}")
                .exchange();
    }

    private String page(String query) {
        return body(http.get().uri(DISPLAY + query).cookie(cookie).exchange());
    }

    @Test
    void a_display_speaks_in_its_own_zone_and_takes_the_voice_of_no_other() {
        String own = plan().areas().first();
        String other = plan().areas().last();
        assertThat(speaks("")).as("laid out by nobody: the whole hall").isTrue();
        assertThat(speaks(other)).isFalse();
        lay(DisplayLayout.STANDARD.in(own));
        assertThat(speaks(own)).isTrue();
        assertThat(speaks(other)).isFalse();
        assertThat(speaks("")).isFalse();
        assertThat(page("")).contains("data-voice");
        assertThat(page("?zone=" + own)).contains("data-voice");
        assertThat(page("?zone=" + other))
                .as("only looked at")
                .contains("<body")
                .doesNotContain("data-voice");
    }

    @Test
    void a_display_without_a_loudspeaker_takes_no_voice_and_one_that_was_moved_leaves_the_old_zone() {
        String own = plan().areas().first();
        lay(DisplayLayout.STANDARD.in(own));
        assertThat(speaks(own)).isTrue();
        lay(DisplayLayout.STANDARD.silent());
        assertThat(speaks(own)).isFalse();
        assertThat(speaks("")).isFalse();
        assertThat(turn(own, true)).hasStatusOk();
        assertThat(inside(() -> jdbc.sql("select count(*) from visits.speaker where region_id = 1610")
                        .query(Long.class)
                        .single()))
                .as("nobody has the voice")
                .isZero();
    }
}
