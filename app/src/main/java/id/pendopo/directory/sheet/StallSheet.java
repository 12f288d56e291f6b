package id.pendopo.directory.sheet;

import id.pendopo.directory.drawing.Spot;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stalls of small businesses (gerai UMKM) beside the agencies' counters. */
@Component
@Order(7)
class StallSheet implements Inventory {
    private final SheetStore store;

    StallSheet(SheetStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "stalls";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.whole("number", 1, 999),
                Column.text("name_id", 150),
                Column.text("name_en", 150),
                Column.text("goods_id", 200),
                Column.text("goods_en", 200),
                Column.whole("floor", 1, 20));
    }

    @Override
    public List<String> key() {
        return List.of("number");
    }

    @Override
    public void check(Values row, Premises premises, BiConsumer<String, Fault.Type> fault) {
        premises.checkFloor(row, fault);
        premises.stand(Spot.stall(row.cell("number"), row.whole("floor")));
    }

    @Override
    public void save(Premises premises, List<Values> rows) {
        store.save("""
                insert into directory.stall (region_id, id, mall_id, number, name_id, name_en, goods_id, goods_en, floor)
                values (:region, :id, :mall, :number, :name_id, :name_en, :goods_id, :goods_en, :floor)
                on conflict (region_id, mall_id, number) do update set
                  name_id = excluded.name_id, name_en = excluded.name_en, goods_id = excluded.goods_id,
                  goods_en = excluded.goods_en, floor = excluded.floor
                """, premises, rows);
    }

    @Override
    public List<Map<String, String>> rows(Premises premises) {
        return store.rows("""
                select number, name_id, name_en, goods_id, goods_en, floor
                from directory.stall where region_id = :region and mall_id = :mall order by number
                """, this, premises);
    }

    @Override
    public boolean delete(Premises premises, Map<String, String> key) {
        return store.delete(
                "delete from directory.stall where region_id = :region and mall_id = :mall and number = :number::int",
                premises,
                key);
    }
}
