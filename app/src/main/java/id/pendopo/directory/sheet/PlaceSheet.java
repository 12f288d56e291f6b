package id.pendopo.directory.sheet;

import id.pendopo.directory.drawing.Drawings;
import id.pendopo.directory.drawing.Spot;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Where things stand on the map. The list holds everything that can be drawn, also what was only laid out; the first one
 * that somebody places keeps the others where they were. A place that is taken away is laid out again.
 */
@Component
@Order(8)
class PlaceSheet implements Inventory {
    private final SheetStore store;
    private final Drawings drawings;

    PlaceSheet(SheetStore store, Drawings drawings) {
        this.store = store;
        this.drawings = drawings;
    }

    @Override
    public String name() {
        return "places";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.oneOf("kind", Spot.Kind.class),
                Column.code("thing"),
                Column.whole("floor", 1, 20),
                Column.text("area", 20).mayBeEmpty(),
                Column.whole("x", 1, 200),
                Column.whole("y", 2, 400),
                Column.whole("across", 1, 9).absentMeans("1"));
    }

    @Override
    public List<String> key() {
        return List.of("kind", "thing", "floor", "area");
    }

    @Override
    public void check(Values row, Premises premises, BiConsumer<String, Fault.Type> fault) {
        Spot spot =
                new Spot(Spot.Kind.valueOf(row.text("kind")), row.text("thing"), row.whole("floor"), row.text("area"));
        if (!premises.stands(spot)) {
            fault.accept("thing", Fault.Type.NOTHING_THERE);
        }
    }

    @Override
    public void save(Premises premises, List<Values> rows) {
        if (rows.isEmpty()) {
            return;
        }
        keep(premises);
        store.save("""
                insert into directory.place (region_id, mall_id, kind, ref, floor, area, x, y, across)
                values (:region, :mall, :kind, :thing, :floor, :area, :x, :y, :across)
                on conflict (region_id, mall_id, kind, ref, floor, area) do update set
                  x = excluded.x, y = excluded.y, across = excluded.across
                """, premises, rows);
    }

    /** What was laid out stays there from now on. */
    private void keep(Premises premises) {
        List<Values> laid = drawings.places(premises.mall()).entrySet().stream()
                .map(entry -> {
                    Values row = new Values(0);
                    row.put("kind", entry.getKey().kind().name());
                    row.put("thing", entry.getKey().ref());
                    row.put("floor", entry.getKey().floor());
                    row.put("area", entry.getKey().area());
                    row.put("x", entry.getValue().x());
                    row.put("y", entry.getValue().y());
                    row.put("across", entry.getValue().across());
                    return row;
                })
                .toList();
        store.save("""
                insert into directory.place (region_id, mall_id, kind, ref, floor, area, x, y, across)
                values (:region, :mall, :kind, :thing, :floor, :area, :x, :y, :across) on conflict do nothing
                """, premises, laid);
    }

    @Override
    public List<Map<String, String>> rows(Premises premises) {
        return drawings.places(premises.mall()).entrySet().stream()
                .map(entry -> Map.of(
                        "kind", entry.getKey().kind().name(),
                        "thing", entry.getKey().ref(),
                        "floor", Integer.toString(entry.getKey().floor()),
                        "area", entry.getKey().area(),
                        "x", Integer.toString(entry.getValue().x()),
                        "y", Integer.toString(entry.getValue().y()),
                        "across", Integer.toString(entry.getValue().across())))
                .toList();
    }

    @Override
    public boolean delete(Premises premises, Map<String, String> key) {
        keep(premises);
        return store.delete("""
                delete from directory.place where region_id = :region and mall_id = :mall
                  and kind = :kind and ref = :thing and floor = :floor::int and area = :area
                """, premises, key);
    }
}
