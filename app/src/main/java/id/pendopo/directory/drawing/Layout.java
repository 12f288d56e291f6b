package id.pendopo.directory.drawing;

import id.pendopo.directory.FloorMap.Box;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds a place for whatever nobody has placed: zone after zone by name, in each the booths in the order of their
 * counters, then stalls and facilities; all below what was placed by hand. Nothing that it places covers anything else.
 */
final class Layout {
    /** As many squares as a floor is wide when nothing was placed further to the right. */
    static final int WIDTH = 64;

    private static final int ACROSS = 8;
    /** A zone's edge at the left, right and below, and its name above. */
    private static final int EDGE = 1;

    private static final int ZONE_NAME = 2;
    private static final int GAP = 1;

    private final Map<Spot, Place> places = new LinkedHashMap<>();
    private int top;

    private Layout(int top) {
        this.top = top;
    }

    /** @param things of one floor, booths in the order of their counters */
    static Map<Spot, Place> of(List<Thing> things, Map<Spot, Place> drawn) {
        Layout layout = new Layout(things.stream()
                .flatMap(thing -> Optional.ofNullable(drawn.get(thing.spot())).map(place -> place.box(thing)).stream())
                .mapToInt(box -> box.bottom() + EDGE + GAP)
                .max()
                .orElse(0));
        List<Thing> missing = things.stream()
                .filter(thing -> !drawn.containsKey(thing.spot()))
                .toList();
        layout.zones(missing.stream().filter(Thing::isBooth).toList());
        layout.landmarks(missing.stream().filter(thing -> !thing.isBooth()).toList());
        Map<Spot, Place> all = new LinkedHashMap<>();
        things.forEach(thing -> Optional.ofNullable(drawn.get(thing.spot()))
                .or(() -> Optional.ofNullable(layout.places.get(thing.spot())))
                .ifPresent(place -> all.put(thing.spot(), place)));
        return all;
    }

    private void zones(List<Thing> booths) {
        Map<String, List<Thing>> byArea = new TreeMap<>();
        booths.forEach(booth -> byArea.computeIfAbsent(booth.spot().area(), area -> new ArrayList<>())
                .add(booth));
        Shelf shelf = new Shelf(0, top, WIDTH);
        for (List<Thing> zone : byArea.values()) {
            Map<Thing, Box> inside = new LinkedHashMap<>();
            Shelf booth = new Shelf(0, 0, WIDTH - 2 * EDGE);
            zone.forEach(thing -> inside.put(thing, booth.put(new Place(0, 0, across(thing)).box(thing))));
            Box hull = inside.values().stream().reduce(Box::and).orElseThrow();
            Box at = shelf.put(new Box(0, 0, hull.width() + 2 * EDGE, ZONE_NAME + hull.height() + EDGE));
            inside.forEach((thing, box) -> places.put(
                    thing.spot(), new Place(at.x() + EDGE + box.x(), at.y() + ZONE_NAME + box.y(), across(thing))));
        }
        top = shelf.bottom();
    }

    private void landmarks(List<Thing> landmarks) {
        Shelf shelf = new Shelf(EDGE, top + (top == 0 ? ZONE_NAME : 0), WIDTH);
        landmarks.forEach(thing -> {
            Box at = shelf.put(new Place(0, 0, 1).box(thing));
            places.put(thing.spot(), new Place(at.x(), at.y(), 1));
        });
    }

    private static int across(Thing booth) {
        return Math.min(booth.desks(), ACROSS);
    }

    /** Puts boxes side by side, and begins a new line where one doesn't fit any more. */
    private static final class Shelf {
        private final int left;
        private final int width;
        private int x;
        private int y;
        private int bottom;

        Shelf(int left, int top, int width) {
            this.left = left;
            this.width = width;
            this.x = left;
            this.y = top;
            this.bottom = top;
        }

        Box put(Box box) {
            if (x > left && x + box.width() > width) {
                x = left;
                y = bottom;
            }
            Box at = new Box(x, y, box.width(), box.height());
            x = at.right() + GAP;
            bottom = Math.max(bottom, at.bottom() + GAP);
            return at;
        }

        int bottom() {
            return bottom;
        }
    }
}
