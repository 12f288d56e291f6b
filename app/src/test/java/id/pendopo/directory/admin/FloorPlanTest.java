package id.pendopo.directory.admin;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.Counter;
import id.pendopo.directory.FloorMap;
import id.pendopo.directory.FloorMap.Booth;
import id.pendopo.directory.FloorMap.Box;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The floors of a mall: laid out by themselves, and placed by hand. */
class FloorPlanTest extends AdminScreenTest {
    private static Map<UUID, Box> desks(MallPlan plan) {
        Map<UUID, Box> boxes = new HashMap<>();
        plan.floors().stream()
                .flatMap(floor -> floor.booths().stream())
                .flatMap(booth -> booth.desks().stream())
                .forEach(desk -> boxes.put(desk.counter(), desk.box()));
        return boxes;
    }

    private static Box booth(MallPlan plan, String agency, int floor) {
        UUID id = plan.agencies().values().stream()
                .filter(one -> one.code().equals(agency))
                .findFirst()
                .orElseThrow()
                .id();
        return plan.floors().stream()
                .filter(one -> one.floor() == floor)
                .flatMap(one -> one.booths().stream())
                .filter(one -> one.agency().equals(id))
                .map(Booth::box)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ogan-ilir", "jambi", "jember", "jombang", "konawe"})
    void every_counter_of_every_mall_stands_on_its_floor_though_nobody_has_drawn_it(String code) {
        MallPlan plan = plan(code);
        assertThat(desks(plan).keySet())
                .containsExactlyInAnyOrderElementsOf(plan.counters().values().stream()
                        .filter(Counter::active)
                        .map(Counter::id)
                        .toList());
        for (FloorMap floor : plan.floors()) {
            List<Box> things = Stream.concat(
                            floor.booths().stream().map(Booth::box),
                            floor.landmarks().stream().map(FloorMap.Landmark::box))
                    .toList();
            for (int i = 0; i < things.size(); i++) {
                for (Box other : things.subList(i + 1, things.size())) {
                    assertThat(things.get(i).overlaps(other)).as(code).isFalse();
                }
            }
            assertThat(things).allMatch(box -> box.right() <= floor.width() && box.bottom() <= floor.height());
            assertThat(floor.zones()).extracting(FloorMap.Zone::name).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_first_thing_that_is_placed_keeps_all_others_where_they_were_and_one_taken_away_is_laid_out_again() {
        MallPlan before = plan("konawe");
        Box samsat = booth(before, "SAMSAT", 1);
        Map<String, String> form = Map.ofEntries(
                Map.entry("kind", "BOOTH"),
                Map.entry("thing", "DUKCAPIL"),
                Map.entry("floor", "1"),
                Map.entry("area", "A"),
                Map.entry("x", "70"),
                Map.entry("y", "30"),
                Map.entry("across", "2"),
                Map.entry("key", Ids.secret()));
        assertThat(post(Role.MALL_MANAGER, "konawe", "/m/konawe/admin/places/edit", form))
                .hasStatus(302);
        MallPlan after = plan("konawe");
        assertThat(booth(after, "DUKCAPIL", 1)).isEqualTo(new Box(70, 30, 15, 17));
        assertThat(booth(after, "SAMSAT", 1)).isEqualTo(samsat);
        assertThat(after.floors().getFirst().width()).isEqualTo(86);
        assertThat(body(get(Role.MALL_MANAGER, "konawe", "/m/konawe/admin/places")))
                .contains("Disdukcapil")
                .containsPattern("data-label=\"Petak dari kiri\">\\s*70\\s*<");
        assertThat(post(
                        Role.MALL_MANAGER,
                        "konawe",
                        "/m/konawe/admin/places/delete",
                        Map.of("kind", "BOOTH", "thing", "DUKCAPIL", "floor", "1", "area", "A", "key", Ids.secret())))
                .hasStatus(302);
        MallPlan again = plan("konawe");
        assertThat(booth(again, "DUKCAPIL", 1).x()).isEqualTo(1);
        assertThat(booth(again, "SAMSAT", 1)).isEqualTo(samsat);
    }

    @Test
    void what_is_not_there_can_not_be_placed() {
        Map<String, String> form =
                new HashMap<>(Map.of("kind", "BOOTH", "thing", "DUKCAPIL", "floor", "2", "area", "A"));
        form.putAll(Map.of("x", "1", "y", "2", "across", "1", "key", Ids.secret()));
        var refused = post(Role.MALL_MANAGER, "jombang", "/m/jombang/admin/places/edit", form);
        assertThat(body(refused)).contains("Tidak ada di lantai dan zona itu");
        assertThat(post(Role.OVERSEER, "jombang", "/m/jombang/admin/places/edit", form))
                .hasStatus(403);
    }
}
