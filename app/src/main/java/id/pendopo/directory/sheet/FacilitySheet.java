package id.pendopo.directory.sheet;

import id.pendopo.directory.drawing.Spot;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Facilities with their condition at the last check: what a mall must have, also when it is missing yet. */
@Component
@Order(6)
class FacilitySheet implements Inventory {
    private final SheetStore store;

    FacilitySheet(SheetStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "facilities";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("code"),
                Column.text("name_id", 150),
                Column.text("name_en", 150),
                Column.whole("floor", 1, 20),
                Column.oneOf("condition", "GOOD", "BROKEN", "MISSING"),
                Column.day("checked_on"),
                Column.note("note_id", 500),
                Column.note("note_en", 500));
    }

    @Override
    public List<String> key() {
        return List.of("code");
    }

    @Override
    public void check(Values row, Premises premises, BiConsumer<String, Fault.Type> fault) {
        premises.checkFloor(row, fault);
        premises.stand(Spot.facility(row.text("code"), row.whole("floor")));
    }

    @Override
    public void save(Premises premises, List<Values> rows) {
        store.save("""
                insert into directory.facility
                  (region_id, id, mall_id, code, name_id, name_en, floor, condition, checked_on, note_id, note_en)
                values (:region, :id, :mall, :code, :name_id, :name_en, :floor, :condition, :checked_on, :note_id, :note_en)
                on conflict (region_id, mall_id, code) do update set
                  name_id = excluded.name_id, name_en = excluded.name_en, floor = excluded.floor,
                  condition = excluded.condition, checked_on = excluded.checked_on, note_id = excluded.note_id,
                  note_en = excluded.note_en
                """, premises, rows);
    }

    @Override
    public List<Map<String, String>> rows(Premises premises) {
        return store.rows("""
                select code, name_id, name_en, floor, condition, checked_on::text as checked_on, note_id, note_en
                from directory.facility where region_id = :region and mall_id = :mall order by code
                """, this, premises);
    }

    @Override
    public boolean delete(Premises premises, Map<String, String> key) {
        return store.delete(
                "delete from directory.facility where region_id = :region and mall_id = :mall and code = :code",
                premises,
                key);
    }
}
