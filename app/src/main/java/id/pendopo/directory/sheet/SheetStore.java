package id.pendopo.directory.sheet;

import id.pendopo.platform.ids.Ids;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Carries rows of sheets to the database and back; every statement gets :region, :mall, :id and the row's columns. */
@Component
class SheetStore {
    private final NamedParameterJdbcTemplate jdbc;
    private final Ids ids;

    SheetStore(NamedParameterJdbcTemplate jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    UUID freshId() {
        return ids.next();
    }

    /** One round trip for all rows. */
    void save(String sql, Premises premises, List<Values> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Map<String, @Nullable Object>> batch =
                rows.stream().map(row -> with(premises, row)).toList();
        jdbc.batchUpdate(sql, batch.<Map<String, ?>>toArray(Map[]::new));
    }

    private Map<String, @Nullable Object> with(Premises premises, Values row) {
        Map<String, @Nullable Object> all = new HashMap<>(row.parameters());
        all.put("region", premises.region());
        all.put("mall", premises.mall());
        all.put("id", ids.next());
        return all;
    }

    /** Selects the sheet's columns as text, under their own names. */
    List<Map<String, String>> rows(String sql, Sheet sheet, Premises premises) {
        return jdbc.query(sql, Map.of("region", premises.region(), "mall", premises.mall()), (row, n) -> {
            Map<String, String> cells = new LinkedHashMap<>();
            for (Column column : sheet.columns()) {
                String cell = row.getString(column.name());
                cells.put(column.name(), cell == null ? "" : cell);
            }
            return cells;
        });
    }

    /** @param key the key's cells as the file has them: the statement casts them */
    boolean delete(String sql, Premises premises, Map<String, String> key) {
        Map<String, Object> all = new HashMap<>(key);
        all.put("region", premises.region());
        all.put("mall", premises.mall());
        return jdbc.update(sql, all) > 0;
    }
}
