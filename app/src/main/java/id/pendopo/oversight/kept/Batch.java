package id.pendopo.oversight.kept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** One statement for many rows, in as few round trips as memory allows. */
final class Batch {
    private static final int AT_ONCE = 2000;

    private final NamedParameterJdbcTemplate jdbc;
    private final String sql;
    private final List<SqlParameterSource> rows = new ArrayList<>();

    Batch(NamedParameterJdbcTemplate jdbc, String sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    static <T> void run(
            NamedParameterJdbcTemplate jdbc, String sql, Collection<T> items, Function<T, MapSqlParameterSource> row) {
        Batch batch = new Batch(jdbc, sql);
        items.forEach(item -> batch.add(row.apply(item)));
        batch.run();
    }

    void add(SqlParameterSource row) {
        rows.add(row);
        if (rows.size() == AT_ONCE) {
            run();
        }
    }

    void run() {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
            rows.clear();
        }
    }
}
