package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.Mall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.text.Lang;
import id.pendopo.visits.HallTest;
import id.pendopo.visits.display.Arrangement;
import id.pendopo.visits.display.DisplayLayout;
import id.pendopo.visits.display.LayoutBook;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScreenViewTest extends HallTest {
    @Autowired
    private ScreenView screens;

    @Autowired
    private DisplayView displays;

    @Autowired
    private LayoutBook book;

    @Autowired
    private DisplayVersion versions;

    private final UUID display = UUID.randomUUID();

    @AfterEach
    void takeDown() {
        doing(() -> jdbc.sql("delete from visits.display_layout where region_id = 1610")
                .update());
    }

    private Actor device(UUID id, UUID mall) {
        return new Actor(id, plan().mall().region(), Role.DISPLAY, "Layar", mall, null, null);
    }

    private Map<String, String> version() {
        return inside(() -> screens.parts(mall(), display.toString(), Lang.ID));
    }

    @Test
    void a_display_hears_of_its_own_layout_only_and_the_staff_of_its_mall_of_each() {
        String asked = display.toString();
        assertThat(screens.key(mall(), asked, Optional.of(device(display, mall()))))
                .contains(asked);
        assertThat(screens.key(mall(), asked, Optional.of(device(UUID.randomUUID(), mall()))))
                .isEmpty();
        assertThat(screens.key(mall(), asked, Optional.of(device(display, UUID.randomUUID()))))
                .isEmpty();
        assertThat(screens.key(mall(), asked, Optional.of(staff("sari")))).contains(asked);
        assertThat(screens.key(mall(), asked, Optional.of(staff("yuliana")))).isEmpty();
        assertThat(screens.key(mall(), asked, Optional.empty())).isEmpty();
        assertThat(screens.key(mall(), "no id", Optional.of(staff("sari")))).isEmpty();
    }

    @Test
    void a_layout_that_is_saved_is_another_version_and_the_same_one_saved_again_is_not() {
        Map<String, String> before = version();
        DisplayLayout layout = new DisplayLayout(
                "A", Arrangement.COUNTERS, false, 30, true, 9, false, "", "", false, false, List.of());
        doing(() -> book.save(mall(), staff("sari"), display, layout, Ids.secret()));
        Map<String, String> after = version();
        assertThat(after).isNotEqualTo(before);
        doing(() -> book.save(mall(), staff("sari"), display, layout, Ids.secret()));
        assertThat(version()).isEqualTo(after);
    }

    @Test
    void the_next_day_is_another_version_and_so_is_another_sentence_of_the_mall() {
        Map<String, String> before = version();
        clock.set(clock.today(), LocalTime.of(23, 50));
        assertThat(version()).as("the same day").isEqualTo(before);
        clock.advance(Duration.ofMinutes(11));
        assertThat(version()).isNotEqualTo(before);
        Mall mall = plan().mall();
        Mall other = new Mall(
                mall.region(),
                mall.id(),
                mall.code(),
                mall.nameId(),
                mall.nameEn(),
                mall.shortName(),
                mall.address(),
                mall.zone(),
                mall.floors(),
                mall.lift(),
                mall.hallCapacity(),
                mall.walkPerFloor(),
                mall.languages(),
                mall.complaintNumber(),
                mall.runningTextId() + " Hari ini tutup lebih awal.",
                mall.runningTextEn(),
                mall.source());
        assertThat(versions.of(other, DisplayLayout.STANDARD)).isNotEqualTo(versions.of(mall, DisplayLayout.STANDARD));
    }

    @Test
    void displays_of_one_kind_share_a_topic_whose_name_reads_back_whatever_the_zone_is_called() {
        for (String zone : List.of("", "A", "Lantai 2", "a.b", "%")) {
            for (Arrangement arrangement : Arrangement.values()) {
                for (boolean media : new boolean[] {true, false}) {
                    DisplayTopic topic = new DisplayTopic(arrangement, !media, media, zone);
                    assertThat(topic.toString()).doesNotContain(" ");
                    assertThat(DisplayTopic.read(topic.toString())).isEqualTo(topic);
                }
            }
        }
        assertThat(DisplayTopic.read("A"))
                .isEqualTo(DisplayTopic.of(DisplayLayout.STANDARD).in("A"));
        assertThat(inside(() -> displays.key(mall(), "NEWEST.a.a", Optional.of(staff("sari")))))
                .contains("NEWEST.a.A");
        assertThat(inside(() -> displays.key(mall(), "NEWEST.a.", Optional.of(staff("yuliana")))))
                .isEmpty();
        assertThat(inside(() -> displays.key(mall(), "NEWEST.a.elsewhere", Optional.of(staff("sari")))))
                .isEmpty();
    }
}
