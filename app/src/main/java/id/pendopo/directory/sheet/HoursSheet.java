package id.pendopo.directory.sheet;

import id.pendopo.directory.hours.Scope;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/**
 * Weekly hours. Rows that speak of one place replace all that was said of that place before: a week is only
 * meaningful as a whole.
 */
@Component
public class HoursSheet implements Sheet {
    private final SheetStore store;

    HoursSheet(SheetStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "hours";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.oneOf("scope", Scope.class),
                Column.text("ref", 40).mayBeEmpty(),
                Column.whole("weekday", 1, 7),
                Column.time("opens"),
                Column.time("closes"));
    }

    @Override
    public List<String> key() {
        return List.of("scope", "ref", "weekday", "opens");
    }

    @Override
    public void check(Values row, Premises premises, BiConsumer<String, Fault.Type> fault) {
        Scopes.resolve(row, premises, fault);
        LocalTime opens = row.time("opens").orElseThrow();
        if (!row.time("closes").orElseThrow().isAfter(opens)) {
            fault.accept("closes", Fault.Type.CLOSES_TOO_EARLY);
        }
    }

    @Override
    public void save(Premises premises, List<Values> rows) {
        List<Values> places = new ArrayList<>();
        List<List<String>> seen = new ArrayList<>();
        for (Values row : rows) {
            List<String> place = row.key(List.of("scope", "ref"));
            if (!seen.contains(place)) {
                seen.add(place);
                places.add(row);
            }
        }
        store.save("""
                delete from directory.opening
                where region_id = :region and mall_id = :mall and scope = :scope and ref = :ref_id
                """, premises, places);
        store.save("""
                insert into directory.opening (region_id, id, mall_id, scope, ref, weekday, opens, closes)
                values (:region, :id, :mall, :scope, :ref_id, :weekday, :opens, :closes)
                """, premises, rows);
    }

    @Override
    public List<Map<String, String>> rows(Premises premises) {
        return store.rows("""
                select o.scope, %s, o.weekday, to_char(o.opens, 'HH24:MI') as opens, to_char(o.closes, 'HH24:MI') as closes
                from directory.opening o where o.region_id = :region and o.mall_id = :mall
                order by case o.scope when 'MALL' then 1 when 'AGENCY' then 2 else 3 end,
                  length(%s), 2, o.weekday, o.opens
                """.formatted(Scopes.REF, Scopes.REF.replace(" as ref", "")), this, premises);
    }

    /** Takes all hours of one place away: an agency or counter then follows the mall. */
    @Override
    public boolean delete(Premises premises, Map<String, String> key) {
        return store.delete("""
                delete from directory.opening
                where region_id = :region and mall_id = :mall and scope = :scope and ref = %s
                """.formatted(Scopes.ID), premises, key);
    }
}
