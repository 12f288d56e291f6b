package id.pendopo.directory.sheet;

import id.pendopo.directory.hours.Scope;
import id.pendopo.directory.hours.SpecialKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Days that differ from the usual week: closed, other hours, or a break, with their public reason. */
@Component
class ExceptionSheet implements Sheet {
    private final SheetStore store;

    ExceptionSheet(SheetStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "exceptions";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.oneOf("scope", Scope.class),
                Column.text("ref", 40).mayBeEmpty(),
                Column.day("from"),
                Column.day("until"),
                Column.weekdays("weekdays").mayBeEmpty(),
                Column.oneOf("kind", SpecialKind.class),
                Column.time("opens").mayBeEmpty(),
                Column.time("closes").mayBeEmpty(),
                Column.text("reason_id", 200),
                Column.text("reason_en", 200),
                Column.text("source", 300).mayBeEmpty());
    }

    @Override
    public List<String> key() {
        return List.of("scope", "ref", "from", "until", "weekdays", "kind", "opens");
    }

    @Override
    public void check(Values row, Premises premises, BiConsumer<String, Fault.Type> fault) {
        Scopes.resolve(row, premises, fault);
        if (row.day("until").isBefore(row.day("from"))) {
            fault.accept("until", Fault.Type.ENDS_TOO_EARLY);
        }
        if (row.parameters().get("weekdays") == null) {
            row.put("weekdays", new Integer[0]);
        }
        Optional<java.time.LocalTime> opens = row.time("opens");
        Optional<java.time.LocalTime> closes = row.time("closes");
        if (row.text("kind").equals(SpecialKind.CLOSED.name())) {
            opens.ifPresent(time -> fault.accept("opens", Fault.Type.NOT_NEEDED));
            closes.ifPresent(time -> fault.accept("closes", Fault.Type.NOT_NEEDED));
        } else if (opens.isEmpty() || closes.isEmpty()) {
            fault.accept(opens.isEmpty() ? "opens" : "closes", Fault.Type.EMPTY);
        } else if (!closes.get().isAfter(opens.get())) {
            fault.accept("closes", Fault.Type.CLOSES_TOO_EARLY);
        }
    }

    @Override
    public void save(Premises premises, List<Values> rows) {
        store.save("""
                insert into directory.opening_exception
                  (region_id, id, mall_id, scope, ref, from_day, until_day, weekdays, kind, opens, closes, reason_id,
                   reason_en, source)
                values (:region, :id, :mall, :scope, :ref_id, :from, :until, :weekdays, :kind, :opens, :closes,
                  :reason_id, :reason_en, :source)
                on conflict (region_id, mall_id, scope, ref, from_day, until_day, weekdays, kind, opens) do update set
                  closes = excluded.closes, reason_id = excluded.reason_id, reason_en = excluded.reason_en,
                  source = excluded.source
                """, premises, rows);
    }

    @Override
    public List<Map<String, String>> rows(Premises premises) {
        return store.rows("""
                select o.scope, %s, o.from_day::text as from, o.until_day::text as until,
                  array_to_string(o.weekdays, ' ') as weekdays, o.kind, to_char(o.opens, 'HH24:MI') as opens,
                  to_char(o.closes, 'HH24:MI') as closes, o.reason_id, o.reason_en, o.source
                from directory.opening_exception o where o.region_id = :region and o.mall_id = :mall
                order by o.from_day, o.until_day, o.scope, 2, 5, o.kind, o.opens
                """.formatted(Scopes.REF), this, premises);
    }

    @Override
    public boolean delete(Premises premises, Map<String, String> key) {
        return store.delete("""
                delete from directory.opening_exception
                where region_id = :region and mall_id = :mall and scope = :scope and ref = %s
                  and from_day = :from::date and until_day = :until::date and array_to_string(weekdays, ' ') = :weekdays
                  and kind = :kind and opens is not distinct from nullif(:opens, '')::time
                """.formatted(Scopes.ID), premises, key);
    }

    @Override
    public boolean deletable() {
        return true;
    }
}
