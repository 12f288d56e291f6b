package id.pendopo.directory.sheet;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Days off of one region: its anniversary, an election. They hold for all malls of the region. */
@Component
@Order(8)
class RegionalHolidaySheet implements Inventory {
    private final SheetStore store;

    RegionalHolidaySheet(SheetStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "regional-holidays";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.day("date"),
                Column.text("name_id", 150),
                Column.text("name_en", 150),
                Column.text("source", 300),
                Column.yesNo("working_day"),
                Column.yesNo("site_open"));
    }

    @Override
    public List<String> key() {
        return List.of("date");
    }

    @Override
    public boolean regional() {
        return true;
    }

    @Override
    public void check(Values row, Premises premises, BiConsumer<String, Fault.Type> fault) {
        // Every combination of these columns makes sense.
    }

    @Override
    public void save(Premises premises, List<Values> rows) {
        store.save("""
                insert into directory.regional_holiday (region_id, day, name_id, name_en, source, working_day, site_open)
                values (:region, :date, :name_id, :name_en, :source, :working_day, :site_open)
                on conflict (region_id, day) do update set
                  name_id = excluded.name_id, name_en = excluded.name_en, source = excluded.source,
                  working_day = excluded.working_day, site_open = excluded.site_open
                """, premises, rows);
    }

    @Override
    public List<Map<String, String>> rows(Premises premises) {
        return store.rows("""
                select day::text as date, name_id, name_en, source, working_day::text as working_day,
                  site_open::text as site_open
                from directory.regional_holiday where region_id = :region order by day
                """, this, premises);
    }

    @Override
    public boolean delete(Premises premises, Map<String, String> key) {
        return store.delete(
                "delete from directory.regional_holiday where region_id = :region and day = :date::date",
                premises,
                key);
    }
}
