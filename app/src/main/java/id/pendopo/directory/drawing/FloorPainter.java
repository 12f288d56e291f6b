package id.pendopo.directory.drawing;

import id.pendopo.directory.Counter;
import id.pendopo.directory.FloorMap;
import id.pendopo.directory.FloorMap.Booth;
import id.pendopo.directory.FloorMap.Box;
import id.pendopo.directory.FloorMap.Desk;
import id.pendopo.directory.FloorMap.Landmark;
import id.pendopo.directory.FloorMap.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes a floor out of its things and their places: a zone is as large as its booths together. */
final class FloorPainter {
    private FloorPainter() {}

    static FloorMap paint(int floor, List<Thing> things, Map<Spot, Place> places, Map<Spot, List<Counter>> counters) {
        List<Booth> booths = new ArrayList<>();
        List<Landmark> landmarks = new ArrayList<>();
        Map<String, Box> zones = new TreeMap<>();
        for (Thing thing : things) {
            Spot spot = thing.spot();
            Place place = places.get(spot);
            List<Counter> here = counters.getOrDefault(spot, List.of());
            if (place != null && !here.isEmpty()) {
                booths.add(booth(thing, place, here));
                zones.merge(spot.area(), place.box(thing), Box::and);
            } else if (place != null && !thing.isBooth()) {
                boolean stall = spot.kind() == Spot.Kind.STALL;
                landmarks.add(new Landmark(stall, thing.nameId(), thing.nameEn(), place.box(thing)));
            }
        }
        List<Zone> drawn = zones.entrySet().stream()
                .map(zone -> new Zone(zone.getKey(), around(zone.getValue())))
                .toList();
        List<Box> all = Stream.concat(
                        drawn.stream().map(Zone::box), landmarks.stream().map(Landmark::box))
                .toList();
        return new FloorMap(
                floor,
                Math.max(Layout.WIDTH, all.stream().mapToInt(Box::right).max().orElse(0)),
                all.stream().mapToInt(Box::bottom).max().orElse(0),
                drawn,
                booths,
                landmarks);
    }

    private static Booth booth(Thing thing, Place place, List<Counter> counters) {
        List<Desk> desks = new ArrayList<>();
        counters.forEach(counter -> desks.add(new Desk(counter.id(), place.desk(desks.size()))));
        return new Booth(
                counters.getFirst().agency(), thing.spot().area(), place.box(thing), desks, place.line(thing.desks()));
    }

    private static Box around(Box booths) {
        return new Box(booths.x() - 1, booths.y() - 2, booths.width() + 2, booths.height() + 3);
    }
}
