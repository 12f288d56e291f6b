package id.pendopo.directory.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.FloorMap.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where things stand that nobody has placed. */
class LayoutTest {
    private static Thing booth(String agency, String area, int desks) {
        return new Thing(Spot.booth(agency, 1, area), desks, "", "");
    }

    @Test
    void booths_of_a_zone_stand_side_by_side_and_the_next_zone_beside_it_where_it_fits() {
        List<Thing> things =
                List.of(booth("A1", "A", 2), booth("A2", "A", 1), booth("B1", "B", 3), booth("C1", "C", 6));
        Map<Spot, Place> places = Layout.of(things, Map.of());
        assertThat(places)
                .containsEntry(things.get(0).spot(), new Place(1, 2, 2))
                .containsEntry(things.get(1).spot(), new Place(17, 2, 1))
                .containsEntry(things.get(2).spot(), new Place(28, 2, 3))
                .containsEntry(things.get(3).spot(), new Place(1, 18, 6));
    }

    @Test
    void everything_gets_a_place_inside_the_floor_and_nothing_laid_out_covers_anything() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            List<Thing> things = things(random);
            Map<Spot, Place> drawn = drawn(random, things);
            Map<Spot, Place> places = Layout.of(things, drawn);
            assertThat(places.keySet()).as("seed %d", seed).hasSize(things.size());
            assertThat(places).as("seed %d: what was placed stays", seed).containsAllEntriesOf(drawn);
            for (Thing one : things) {
                if (drawn.containsKey(one.spot())) {
                    continue;
                }
                Box box = box(places, one);
                assertThat(box.x()).as("seed %d %s", seed, one).isPositive();
                assertThat(box.y()).as("seed %d %s", seed, one).isGreaterThan(1);
                assertThat(box.right()).as("seed %d %s", seed, one).isLessThan(Layout.WIDTH);
                things.stream()
                        .filter(other -> other != one)
                        .forEach(other -> assertThat(box(places, other).overlaps(box))
                                .as("%s covers %s", one, other)
                                .isFalse());
            }
        }
    }

    private static Box box(Map<Spot, Place> places, Thing thing) {
        return Objects.requireNonNull(places.get(thing.spot())).box(thing);
    }

    private static List<Thing> things(Random random) {
        List<Thing> things = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(25); i++) {
            things.add(booth("I" + i, String.valueOf((char) ('A' + random.nextInt(6))), 1 + random.nextInt(20)));
        }
        for (int i = 0; i < random.nextInt(12); i++) {
            things.add(new Thing(Spot.stall(String.valueOf(i), 1), 1, "Kopi", "Coffee"));
        }
        return things;
    }

    private static Map<Spot, Place> drawn(Random random, List<Thing> things) {
        Map<Spot, Place> drawn = new HashMap<>();
        things.stream()
                .filter(thing -> random.nextInt(4) == 0)
                .forEach(thing -> drawn.put(
                        thing.spot(),
                        new Place(1 + random.nextInt(50), 2 + random.nextInt(80), 1 + random.nextInt(9))));
        return drawn;
    }
}
