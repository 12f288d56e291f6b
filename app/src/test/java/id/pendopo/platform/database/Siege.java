package id.pendopo.platform.database;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tries one table from both sides of the wall, in a transaction that is rolled back. */
final class Siege {
    static final int HERE = 9901;
    static final int ELSEWHERE = 9902;

    private final String table;
    private final Statement sql;
    private final List<String> holes = new ArrayList<>();

    Siege(String table, Statement sql) {
        this.table = table;
        this.sql = sql;
    }

    List<String> holes() throws SQLException {
        dropConstraints();
        String insert = insert(HERE);
        sql.execute(insert);
        sql.execute("set local role pendopo_app");
        if (may("select")) {
            check("its own region must see the row", count(Integer.toString(HERE)) == 1);
            check("another region sees the row", count(Integer.toString(ELSEWHERE)) == 0);
            check("no region sees the row", count("") == 0);
            check("the nation sees the row", count("0") == 0);
        }
        stand(Integer.toString(ELSEWHERE));
        check("inserted into another region", refused("insert", insert(HERE)));
        check("updated in another region", refused("update", "update " + table + " set region_id = region_id"));
        check("deleted in another region", refused("delete", "delete from " + table + " where region_id = " + HERE));
        check("moved over the wall", refused("update", "update " + table + " set region_id = " + ELSEWHERE));
        check("emptied", refused("truncate", "truncate " + table));
        stand(Integer.toString(HERE));
        check("given away to another region", refused("update", "update " + table + " set region_id = " + ELSEWHERE));
        return holes;
    }

    private void check(String what, boolean holds) {
        if (!holds) {
            holes.add(table + ": " + what);
        }
    }

    private void stand(String region) throws SQLException {
        sql.execute("select set_config('pendopo.region', '" + region + "', true)");
    }

    private long count(String region) throws SQLException {
        stand(region);
        try (ResultSet rows = sql.executeQuery("select count(*) from " + table + " where region_id = " + HERE)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** True when the statement is refused for want of rights, or touches nothing. */
    private boolean refused(String right, String statement) throws SQLException {
        sql.execute("savepoint before");
        try {
            boolean nothing = sql.executeUpdate(statement) == 0 && may(right);
            sql.execute("rollback to before");
            return nothing;
        } catch (SQLException e) {
            sql.execute("rollback to before");
            return "42501".equals(e.getSQLState());
        }
    }

    private boolean may(String right) throws SQLException {
        try (ResultSet row =
                sql.executeQuery("select has_table_privilege('pendopo_app', '" + table + "', '" + right + "')")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void dropConstraints() throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = sql.executeQuery("select quote_ident(conname) from pg_constraint where conrelid = '"
                + table + "'::regclass and contype in ('f', 'c') and conparentid = 0")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        for (String name : names) {
            sql.execute("alter table " + table + " drop constraint " + name);
        }
    }

    /** A row made up from the catalogue: something for each column that needs it. */
    private String insert(int region) throws SQLException {
        Map<String, String> values = new java.util.LinkedHashMap<>();
        try (ResultSet column = sql.executeQuery("""
                select quote_ident(attname) as name, format_type(atttypid, null) as type from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attnotnull
                  and not atthasdef and attidentity = ''
                """.formatted(table))) {
            while (column.next()) {
                String name = column.getString("name");
                values.put(name, name.equals("region_id") ? "" + region : something(column.getString("type")));
            }
        }
        return "insert into " + table + " (" + String.join(", ", values.keySet()) + ") values ("
                + values.values().stream().collect(joining(", ")) + ")";
    }

    private String something(String type) {
        if (type.endsWith("[]")) {
            return "'{}'";
        }
        return switch (type) {
            case "integer", "bigint", "smallint", "numeric", "double precision", "real" -> "1";
            case "text", "character varying" -> "'x'";
            case "boolean" -> "false";
            case "uuid" -> "uuidv7()";
            case "bytea" -> "'\\x00'";
            case "jsonb" -> "'{}'";
            case "date" -> "'2025-01-01'";
            case "timestamp with time zone" -> "'2025-01-01 00:00Z'";
            case "time without time zone" -> "'08:00'";
            case "interval" -> "'1 minute'";
            case "xid8" -> "'1'";
            default -> throw new IllegalStateException("teach this test a value of type " + type);
        };
    }
}
