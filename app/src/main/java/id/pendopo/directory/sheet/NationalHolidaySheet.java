package id.pendopo.directory.sheet;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** The nation's holidays and days of joint leave (SKB 3 Menteri), with the two switches that differ between them. */
@Component
public class NationalHolidaySheet implements Sheet {
    private final SheetStore store;

    NationalHolidaySheet(SheetStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "holidays";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.day("date"),
                Column.text("name_id", 150),
                Column.text("name_en", 150),
                Column.oneOf("kind", "NATIONAL", "JOINT_LEAVE"),
                Column.text("source", 300),
                Column.yesNo("working_day"),
                Column.yesNo("site_open"));
    }

    @Override
    public List<String> key() {
        return List.of("date", "kind", "name_id");
    }

    @Override
    public void check(Values row, Premises premises, BiConsumer<String, Fault.Type> fault) {
        // Every combination of these columns makes sense.
    }

    @Override
    public void save(Premises premises, List<Values> rows) {
        store.save("""
                insert into directory.holiday (day, kind, name_id, name_en, source, working_day, site_open)
                values (:date, :kind, :name_id, :name_en, :source, :working_day, :site_open)
                on conflict (day, kind, name_id) do update set
                  name_en = excluded.name_en, source = excluded.source, working_day = excluded.working_day,
                  site_open = excluded.site_open
                """, premises, rows);
    }

    @Override
    public List<Map<String, String>> rows(Premises premises) {
        return store.rows("""
                select day::text as date, name_id, name_en, kind, source, working_day::text as working_day,
                  site_open::text as site_open
                from directory.holiday order by day, kind, name_id
                """, this, premises);
    }

    @Override
    public boolean delete(Premises premises, Map<String, String> key) {
        return store.delete(
                "delete from directory.holiday where day = :date::date and kind = :kind and name_id = :name_id",
                premises,
                key);
    }

    @Override
    public boolean deletable() {
        return true;
    }
}
