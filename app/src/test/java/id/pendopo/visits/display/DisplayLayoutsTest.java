package id.pendopo.visits.display;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.visits.HallTest;
import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class DisplayLayoutsTest extends HallTest {
    private static final byte[] PICTURE = Pictures.png(16, 9);

    @Autowired
    private Devices devices;

    @Autowired
    private LayoutBook book;

    @Autowired
    private MediaIntake intake;

    @Autowired
    private MediaShelf shelf;

    private UUID display = UUID.randomUUID();
    private Cookie television = new Cookie("pendopo_device", "none");

    @BeforeEach
    void hang() {
        doing(() -> {
            Devices.Announced announced = devices.announce(mall(), Role.DISPLAY, "Layar ruang tunggu", null, null);
            display = announced.id();
            television = new Cookie("pendopo_device", devices.pair(mall(), announced.code()));
        });
    }

    @AfterEach
    void takeDown() {
        doing(() -> {
            devices.revoke(mall(), display, null);
            jdbc.sql("delete from visits.display_layout where region_id = 1610").update();
            jdbc.sql("delete from visits.media where region_id = 1610").update();
        });
    }

    private String shown(String path) {
        forecasts.forget(mall());
        return body(http.get().uri("/m/ogan-ilir" + path).cookie(television).exchange());
    }

    private MvcTestResult save(String arrangement, String... more) {
        Map<String, String> fields = new LinkedHashMap<>(
                Map.of("arrangement", arrangement, "zone", "", "share", "40", "side", "last", "seconds", "12"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return post(
                "sari",
                "/admin/displays/" + display,
                fields.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    private UUID picture() {
        return inside(() -> intake.whole(mall(), staff("sari"), "Pelayanan.png", PICTURE));
    }

    @Test
    void a_display_that_nobody_has_laid_out_shows_the_usual_layout_and_no_empty_place_for_pictures() {
        assertThat(inside(() -> book.of(mall(), display))).isEqualTo(DisplayLayout.STANDARD);
        assertThat(shown("/display"))
                .contains("as-newest")
                .contains("d-phone")
                .contains("data-voice")
                .contains("Tidak ada pungutan")
                .doesNotContain("with-media")
                .doesNotContain("d-media");
    }

    @Test
    void what_the_manager_saves_the_display_shows_and_the_history_tells() {
        UUID media = picture();
        assertThat(save(
                        "COUNTERS",
                        "zone",
                        "A",
                        "agencies",
                        "true",
                        "place-" + media,
                        "1",
                        "running",
                        "true",
                        "textId",
                        "Antre dengan <b>tertib</b>. Terima kasih.",
                        "textEn",
                        "Queue <i>well</i>."))
                .hasStatus(302);
        String page = shown("/display");
        assertThat(page)
                .contains("as-counters")
                .contains("with-media")
                .contains("data-src=\"/m/ogan-ilir/display/media/" + digest())
                .contains("Antre dengan &lt;b&gt;tertib&lt;/b&gt;.")
                .contains("d-counters")
                .doesNotContain("d-phone")
                .doesNotContain("data-voice")
                .doesNotContain("voice.js")
                .doesNotContain("d-grid");
        assertThat(page).contains("data-topics=\"display:COUNTERS.m.A announcement screen:" + display + "\"");
        assertThat(events(display)).contains("DISPLAY_SET");
        assertThat(lastBody(display, "DISPLAY_SET"))
                .contains("COUNTERS")
                .contains("\"zone\": \"A\"")
                .contains("\"media\": 1")
                .contains("\"speaks\": false")
                .doesNotContain("tertib");
        assertThat(body(get("sari", "/admin/displays"))).contains("Layar ruang tunggu", "Kisi loket", "tanpa suara");
        assertThat(body(get("sari", "/admin/displays/" + display)))
                .contains("value=\"COUNTERS\" checked")
                .contains("Antre dengan &lt;b&gt;tertib");
    }

    @Test
    void each_display_has_its_own_layout_and_an_address_with_a_zone_goes_before_it() {
        save("LAST_CALLS", "zone", "A");
        assertThat(shown("/display")).contains("as-list").contains("display:LAST_CALLS..A ");
        assertThat(shown("/display?zone=B")).contains("as-list").contains("display:LAST_CALLS..B ");
        assertThat(body(get("sari", "/display"))).as("another screen").contains("as-newest");
    }

    @Test
    void agencies_and_a_grid_of_counters_are_never_shown_together() {
        save("COUNTERS", "agencies", "true");
        assertThat(inside(() -> book.of(mall(), display)).agencies()).isFalse();
        save("NEWEST");
        assertThat(shown("/display")).contains("without-agencies").doesNotContain("d-grid");
    }

    @Test
    void a_preview_shows_what_is_typed_in_a_frame_of_our_own_page_only_and_never_speaks() {
        MvcTestResult preview = get(
                "sari",
                "/admin/displays/preview?arrangement=LAST_CALLS&share=30&seconds=9&zone=A&speaks=true&running=true&textId=Selamat.");
        assertThat(body(preview))
                .contains("as-list")
                .contains("Selamat.")
                .doesNotContain("data-voice")
                .doesNotContain("voice.js");
        assertThat(preview).hasHeader("X-Frame-Options", "SAMEORIGIN");
        assertThat(preview.getResponse().getHeader("Content-Security-Policy"))
                .contains("frame-ancestors 'self'")
                .contains("default-src 'none'");
        MvcTestResult form = get("sari", "/admin/displays/" + display);
        assertThat(form).hasHeader("X-Frame-Options", "DENY");
        assertThat(form.getResponse().getHeader("Content-Security-Policy"))
                .contains("frame-src 'self'")
                .contains("frame-ancestors 'none'");
        assertThat(get("sari", "/display").getResponse().getHeader("Content-Security-Policy"))
                .doesNotContain("frame-src")
                .contains("frame-ancestors 'none'");
        save("COUNTERS");
        assertThat(body(get("sari", "/admin/displays/preview?display=" + display)))
                .contains("as-counters");
        assertThat(get("sari", "/admin/displays/preview?arrangement=NONE")).hasStatus(400);
    }

    @Test
    void what_cannot_stand_in_a_layout_is_refused_and_comes_back_as_it_was_typed() {
        for (String[] wrong : new String[][] {
            {"share", "50"},
            {"share", "x"},
            {"seconds", "4"},
            {"seconds", "121"},
            {"place-" + UUID.randomUUID(), "1"},
            {"place-nothing", "1"},
            {"textId", "a\u202eb"},
            {"textEn", "x".repeat(301)}
        }) {
            MvcTestResult refused = save("NEWEST", wrong);
            assertThat(refused).as(wrong[0]).hasStatus(400);
            assertThat(body(refused)).contains("Tampilan belum benar");
        }
        assertThat(inside(() -> book.of(mall(), display))).isEqualTo(DisplayLayout.STANDARD);
        assertThat(post("sari", "/admin/displays/" + UUID.randomUUID(), "arrangement", "NEWEST"))
                .hasStatus(404);
    }

    @Test
    void a_zone_that_is_not_there_is_refused_in_a_sentence_and_nothing_typed_is_lost() {
        String long300 = "Antre dengan tertib. ".repeat(14).strip();
        for (String zone : new String[] {"Z", "x".repeat(5_000)}) {
            MvcTestResult refused = save("LAST_CALLS", "zone", zone, "textId", long300);
            assertThat(refused).as(zone).hasStatus(400);
            assertThat(body(refused))
                    .contains("data-code=\"layout-zone\"", "Tidak ada loket aktif di zona yang dipilih", long300)
                    .contains("value=\"LAST_CALLS\" checked")
                    .contains("(tidak ada lagi)");
        }
        assertThat(inside(() -> book.of(mall(), display))).isEqualTo(DisplayLayout.STANDARD);
    }

    @Test
    void a_zone_whose_counters_have_gone_is_told_in_the_list_and_not_saved_again_unseen() {
        save("LAST_CALLS", "zone", "A");
        doing(() -> jdbc.sql("update visits.display_layout set zone = 'Z' where region_id = 1610")
                .update());
        assertThat(shown("/display")).as("all of the hall").contains("display:LAST_CALLS.. ");
        assertThat(body(get("sari", "/admin/displays"))).contains("Zonanya tidak ada lagi");
        assertThat(body(get("sari", "/admin/displays/" + display)))
                .contains("<option value=\"Z\" selected>Zona Z (tidak ada lagi)");
    }

    @Test
    void a_zone_that_is_spelled_otherwise_than_the_mall_spells_it_is_the_same_zone_wherever_it_is_read() {
        assertThat(save("LAST_CALLS", "zone", "a")).hasStatus(302);
        assertThat(lastBody(display, "DISPLAY_SET")).contains("\"zone\": \"A\"");
        doing(() -> jdbc.sql("update visits.display_layout set zone = 'a' where region_id = 1610")
                .update());
        assertThat(shown("/display")).contains("display:LAST_CALLS..A ");
        assertThat(body(get("sari", "/admin/displays"))).doesNotContain("Zonanya tidak ada lagi");
        assertThat(body(get("sari", "/admin/displays/" + display)))
                .contains("<option value=\"A\" selected>")
                .doesNotContain("(tidak ada lagi)");
    }

    @Test
    void pressed_twice_a_layout_is_saved_once() {
        String key = Ids.secret();
        assertThat(save("LAST_CALLS", "key", key)).hasStatus(302);
        assertThat(save("LAST_CALLS", "key", key)).hasStatus(302);
        assertThat(events(display)).containsOnlyOnce("DISPLAY_SET");
    }

    @Test
    void a_picture_that_is_removed_leaves_the_displays_and_the_numbers_close_the_gap() {
        UUID media = picture();
        save("NEWEST", "place-" + media, "1");
        assertThat(shown("/display")).contains("with-media");
        assertThat(post("sari", "/admin/media/remove", "media", media.toString()))
                .hasStatus(302);
        assertThat(shown("/display")).doesNotContain("with-media").doesNotContain("d-media");
        assertThat(events(media)).containsExactly("MEDIA_ADDED", "MEDIA_REMOVED");
    }

    @Test
    void the_plain_page_shows_the_same_zone_and_sentences_without_pictures_or_sound() {
        UUID media = picture();
        save(
                "COUNTERS",
                "zone",
                "A",
                "place-" + media,
                "1",
                "running",
                "true",
                "textId",
                "Antre tertib.",
                "phone",
                "true");
        String plain = shown("/display?plain");
        assertThat(plain)
                .contains("Antre tertib.")
                .contains("Loket 1")
                .contains("/ui/plain.js")
                .contains("<svg")
                .doesNotContain("/media/")
                .doesNotContain("voice");
    }

    private String digest() {
        return inside(() -> shelf.of(mall())).getFirst().digest();
    }
}
