package id.pendopo.directory.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** The mall itself: a file of exactly one row. A region that is new comes with it; a known one keeps its name. */
@Component
public class MallSheet implements Sheet {
    private static final Set<String> ZONES = Set.of("Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura");

    private final SheetStore store;

    MallSheet(SheetStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "mall";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.mallCode("code"),
                Column.whole("region", 1101, 9999),
                Column.text("region_name", 100),
                Column.text("province", 100),
                Column.text("name_id", 150),
                Column.text("name_en", 150),
                Column.text("short_name", 40),
                Column.text("address", 300),
                Column.oneOf("zone", ZONES.stream().sorted().toArray(String[]::new)),
                Column.whole("floors", 1, 20),
                Column.yesNo("lift"),
                Column.whole("hall_capacity", 1, 20_000),
                Column.decimal("walk_minutes_per_floor", 0, 30),
                Column.oneOf("regional_languages", "jv", "su", "jv su")
                        .mayBeEmpty()
                        .absentMeans(""),
                Column.text("complaint_number", 60).mayBeEmpty(),
                Column.note("free_text_id", 600),
                Column.note("free_text_en", 600),
                Column.weekdays("working_week").absentMeans("1 2 3 4 5"),
                Column.text("source", 300).mayBeEmpty());
    }

    @Override
    public List<String> key() {
        return List.of("code");
    }

    @Override
    public void check(Values row, Premises premises, BiConsumer<String, Fault.Type> fault) {
        if (!row.text("code").equals(premises.code())) {
            fault.accept("code", Fault.Type.OTHER_MALL);
        }
        if (row.whole("region") != premises.region()) {
            fault.accept("region", Fault.Type.OTHER_REGION);
        }
        premises.floors(row.whole("floors"));
    }

    @Override
    public void save(Premises premises, List<Values> rows) {
        store.save("""
                insert into directory.region (region_id, name, province) values (:region, :region_name, :province)
                on conflict do nothing
                """, premises, rows);
        store.save("""
                insert into directory.mall_code (code, region_id, mall_id, short_name)
                values (:code, :region, :mall, :short_name)
                on conflict (code) do update set short_name = excluded.short_name
                """, premises, rows);
        store.save("""
                insert into directory.mall
                  (region_id, id, code, name_id, name_en, short_name, address, zone, floors, lift, hall_capacity,
                   walk_minutes_per_floor, regional_languages, complaint_number, running_text_id, running_text_en,
                   working_week, source)
                values (:region, :mall, :code, :name_id, :name_en, :short_name, :address, :zone, :floors, :lift,
                  :hall_capacity, :walk_minutes_per_floor, coalesce(:regional_languages, ''), :complaint_number, :free_text_id,
                  :free_text_en, :working_week, :source)
                on conflict (region_id, id) do update set
                  name_id = excluded.name_id, name_en = excluded.name_en, short_name = excluded.short_name,
                  address = excluded.address, zone = excluded.zone, floors = excluded.floors, lift = excluded.lift,
                  hall_capacity = excluded.hall_capacity, walk_minutes_per_floor = excluded.walk_minutes_per_floor,
                  regional_languages = excluded.regional_languages,
                  complaint_number = excluded.complaint_number, running_text_id = excluded.running_text_id,
                  running_text_en = excluded.running_text_en, working_week = excluded.working_week,
                  source = excluded.source
                """, premises, rows);
    }

    @Override
    public List<Map<String, String>> rows(Premises premises) {
        return store.rows("""
                select m.code, m.region_id as region, r.name as region_name, r.province, m.name_id, m.name_en,
                  m.short_name, m.address, m.zone, m.floors, m.lift::text as lift, m.hall_capacity,
                  trim_scale(m.walk_minutes_per_floor)::text as walk_minutes_per_floor, m.regional_languages, m.complaint_number,
                  m.running_text_id as free_text_id, m.running_text_en as free_text_en,
                  array_to_string(m.working_week, ' ') as working_week, m.source
                from directory.mall m join directory.region r on r.region_id = m.region_id
                where m.region_id = :region and m.id = :mall
                """, this, premises);
    }
}
