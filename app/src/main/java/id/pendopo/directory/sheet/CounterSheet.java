package id.pendopo.directory.sheet;

import id.pendopo.directory.drawing.Spot;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Counters by the number that is called out. They are never deleted, only switched off: history speaks of them. */
@Component
class CounterSheet implements Sheet {
    private final SheetStore store;

    CounterSheet(SheetStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "counters";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.whole("number", 1, 999),
                Column.code("agency"),
                Column.whole("floor", 1, 20),
                Column.text("area", 20).mayBeEmpty(),
                Column.yesNo("step_free"),
                Column.yesNo("active").absentMeans("true"));
    }

    @Override
    public List<String> key() {
        return List.of("number");
    }

    @Override
    public void check(Values row, Premises premises, BiConsumer<String, Fault.Type> fault) {
        premises.agency(row.text("agency"))
                .ifPresentOrElse(
                        id -> row.put("agency_id", id), () -> fault.accept("agency", Fault.Type.AGENCY_UNKNOWN));
        premises.checkFloor(row, fault);
        premises.stand(Spot.booth(row.text("agency"), row.whole("floor"), row.text("area")));
        row.put("counter", premises.counterOr(row.whole("number"), store::freshId));
    }

    @Override
    public void save(Premises premises, List<Values> rows) {
        store.save("""
                insert into directory.counter
                  (region_id, id, mall_id, agency_id, number, floor, area, step_free, active)
                values (:region, :counter, :mall, :agency_id, :number, :floor, :area, :step_free, :active)
                on conflict (region_id, mall_id, number) do update set
                  agency_id = excluded.agency_id, floor = excluded.floor, area = excluded.area,
                  step_free = excluded.step_free, active = excluded.active
                """, premises, rows);
    }

    @Override
    public List<Map<String, String>> rows(Premises premises) {
        return store.rows("""
                select c.number, a.code as agency, c.floor, c.area, c.step_free::text as step_free,
                  c.active::text as active
                from directory.counter c
                join directory.agency a on a.region_id = c.region_id and a.id = c.agency_id
                where c.region_id = :region and c.mall_id = :mall order by c.number
                """, this, premises);
    }
}
