package id.pendopo.directory.sheet;

import java.util.function.BiConsumer;

/** What {@code scope} and {@code ref} mean in the sheets of hours: the mall, an agency by code, a counter by number. */
final class Scopes {
    /** Joins {@code o} (a row of hours) to the names that a file has. */
    static final String REF = """
            case o.scope
              when 'AGENCY' then (select a.code from directory.agency a where a.region_id = o.region_id and a.id = o.ref)
              when 'COUNTER' then (select c.number::text from directory.counter c
                                   where c.region_id = o.region_id and c.id = o.ref)
              else '' end as ref""";

    /** The other way round: the id behind :scope and :ref as text. */
    static final String ID = """
            case :scope
              when 'AGENCY' then (select a.id from directory.agency a where a.region_id = :region and a.code = :ref)
              when 'COUNTER' then (select c.id from directory.counter c
                                   where c.region_id = :region and c.mall_id = :mall and c.number::text = :ref)
              else :mall end""";

    private Scopes() {}

    static void resolve(Values row, Premises premises, BiConsumer<String, Fault.Type> fault) {
        String ref = row.text("ref");
        switch (row.text("scope")) {
            case "AGENCY" ->
                premises.agency(ref)
                        .ifPresentOrElse(
                                id -> row.put("ref_id", id), () -> fault.accept("ref", Fault.Type.AGENCY_UNKNOWN));
            case "COUNTER" ->
                (ref.matches("\\d{1,3}") ? premises.counter(Integer.parseInt(ref)) : java.util.Optional.empty())
                        .ifPresentOrElse(
                                id -> row.put("ref_id", id), () -> fault.accept("ref", Fault.Type.COUNTER_UNKNOWN));
            default -> {
                row.put("ref_id", premises.mall());
                if (!ref.isEmpty()) {
                    fault.accept("ref", Fault.Type.NOT_NEEDED);
                }
            }
        }
    }
}
