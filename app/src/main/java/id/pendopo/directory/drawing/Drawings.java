package id.pendopo.directory.drawing;

import id.pendopo.directory.Counter;
import id.pendopo.directory.FloorMap;
import id.pendopo.platform.database.Wall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what stands in a mall of the current region, and where. */
@Component
public class Drawings {
    private final JdbcClient jdbc;

    public Drawings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that can be drawn: booths with counters, stalls, and facilities that are not missing. */
    public Set<Spot> spots(UUID mall) {
        return things(mall).stream().map(Thing::spot).collect(Collectors.toUnmodifiableSet());
    }

    /** The place of everything that can be drawn, by floor and kind. */
    public Map<Spot, Place> places(UUID mall) {
        return complete(things(mall), mall);
    }

    private Map<Spot, Place> complete(List<Thing> things, UUID mall) {
        Map<Spot, Place> drawn = drawn(mall);
        Map<Spot, Place> all = new LinkedHashMap<>();
        byFloor(things).values().forEach(floor -> all.putAll(Layout.of(floor, drawn)));
        return all;
    }

    private static Map<Integer, List<Thing>> byFloor(List<Thing> things) {
        return things.stream()
                .collect(Collectors.groupingBy(thing -> thing.spot().floor(), TreeMap::new, Collectors.toList()));
    }

    /** @param agencies by code */
    public List<FloorMap> floors(UUID mall, Map<String, UUID> agencies, Collection<Counter> counters) {
        List<Thing> things = things(mall);
        Map<Spot, Place> places = complete(things, mall);
        Map<UUID, String> codes =
                agencies.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        Map<Spot, List<Counter>> desks = counters.stream()
                .filter(Counter::active)
                .collect(Collectors.groupingBy(counter ->
                        Spot.booth(codes.getOrDefault(counter.agency(), ""), counter.floor(), counter.area())));
        List<FloorMap> floors = new ArrayList<>();
        byFloor(things).forEach((floor, there) -> floors.add(FloorPainter.paint(floor, there, places, desks)));
        return List.copyOf(floors);
    }

    private List<Thing> things(UUID mall) {
        return jdbc.sql("""
                select kind, ref, floor, area, desks, name_id, name_en from (
                  select 1 as rank, 'BOOTH' as kind, a.code as ref, c.floor, c.area, count(*)::int as desks,
                    min(c.number) as first, '' as name_id, '' as name_en
                  from directory.counter c
                  join directory.agency a on a.region_id = c.region_id and a.id = c.agency_id
                  where c.region_id = :region and c.mall_id = :mall and c.active group by a.code, c.floor, c.area
                  union all
                  select 2, 'STALL', s.number::text, s.floor, '', 1, s.number, s.name_id, s.name_en
                  from directory.stall s where s.region_id = :region and s.mall_id = :mall
                  union all
                  select 3, 'FACILITY', f.code, f.floor, '', 1, 0, f.name_id, f.name_en
                  from directory.facility f
                  where f.region_id = :region and f.mall_id = :mall and f.condition <> 'MISSING') t
                order by floor, rank, area, first, ref
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .query((row, n) -> new Thing(
                        new Spot(
                                Spot.Kind.valueOf(row.getString("kind")),
                                row.getString("ref"),
                                row.getInt("floor"),
                                row.getString("area")),
                        row.getInt("desks"),
                        row.getString("name_id"),
                        row.getString("name_en")))
                .list();
    }

    private Map<Spot, Place> drawn(UUID mall) {
        return jdbc
                .sql("select * from directory.place where region_id = :region and mall_id = :mall")
                .param("region", Wall.region())
                .param("mall", mall)
                .query((row, n) -> Map.entry(
                        new Spot(
                                Spot.Kind.valueOf(row.getString("kind")),
                                row.getString("ref"),
                                row.getInt("floor"),
                                row.getString("area")),
                        new Place(row.getInt("x"), row.getInt("y"), row.getInt("across"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
