package id.pendopo.directory.sheet;

import id.pendopo.directory.AgencyKind;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Agencies with their agreement (PKS). The agency belongs to the region, the agreement and place to the mall. */
@Component
class AgencySheet implements Sheet {
    private final SheetStore store;

    AgencySheet(SheetStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "agencies";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.code("code"),
                Column.code("type"),
                Column.text("name_id", 150),
                Column.text("name_en", 150),
                Column.text("short", 40),
                Column.oneOf("kind", AgencyKind.class),
                Column.text("pks_no", 80).mayBeEmpty(),
                Column.day("pks_from").mayBeEmpty(),
                Column.day("pks_until").mayBeEmpty(),
                Column.text("booth", 20).mayBeEmpty(),
                Column.whole("floor", 1, 20),
                Column.text("area", 20).mayBeEmpty(),
                Column.text("source", 300).mayBeEmpty());
    }

    @Override
    public List<String> key() {
        return List.of("code");
    }

    @Override
    public void check(Values row, Premises premises, BiConsumer<String, Fault.Type> fault) {
        boolean backwards = row.optionalDay("pks_from")
                .flatMap(from -> row.optionalDay("pks_until").map(until -> until.isBefore(from)))
                .orElse(false);
        if (backwards) {
            fault.accept("pks_until", Fault.Type.ENDS_TOO_EARLY);
        }
        premises.checkFloor(row, fault);
        premises.settled(row.text("code")).forEach((column, cell) -> {
            if (!row.cell(column).equals(cell)) {
                fault.accept(column, Fault.Type.REGION_DECIDES);
            }
        });
        row.put("agency", premises.agencyOr(row.text("code"), store::freshId));
    }

    @Override
    public Map<String, String> settled(Premises premises, Map<String, String> key) {
        return premises.settled(key.getOrDefault("code", ""));
    }

    @Override
    public void save(Premises premises, List<Values> rows) {
        store.save("""
                insert into directory.agency (region_id, id, code, type, name_id, name_en, short, kind, source)
                values (:region, :agency, :code, :type, :name_id, :name_en, :short, :kind, :source)
                on conflict (region_id, code) do update set
                  type = excluded.type, name_id = excluded.name_id, name_en = excluded.name_en,
                  short = excluded.short, kind = excluded.kind, source = excluded.source
                """, premises, rows);
        store.save("""
                insert into directory.membership
                  (region_id, mall_id, agency_id, pks_no, pks_from, pks_until, booth, floor, area)
                values (:region, :mall, :agency, :pks_no, :pks_from, :pks_until, :booth, :floor, :area)
                on conflict (region_id, mall_id, agency_id) do update set
                  pks_no = excluded.pks_no, pks_from = excluded.pks_from, pks_until = excluded.pks_until,
                  booth = excluded.booth, floor = excluded.floor, area = excluded.area
                """, premises, rows);
    }

    @Override
    public List<Map<String, String>> rows(Premises premises) {
        return store.rows("""
                select a.code, a.type, a.name_id, a.name_en, a.short, a.kind, m.pks_no, m.pks_from::text as pks_from,
                  m.pks_until::text as pks_until, m.booth, m.floor, m.area, a.source
                from directory.membership m
                join directory.agency a on a.region_id = m.region_id and a.id = m.agency_id
                where m.region_id = :region and m.mall_id = :mall order by a.code
                """, this, premises);
    }
}
