package id.pendopo.journeys.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What stands in the tables, by its first column. */
final class Rows {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Rows() {}

    static List<String> of(Connection owner, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    /** Waits until there is at least one. */
    static void await(Connection owner, String sql) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (of(owner, sql).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE + ": " + sql);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** Changes exactly one row. */
    static void change(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            if (statement.executeUpdate(sql) != 1) {
                throw new AssertionError("not one row: " + sql);
            }
        }
    }
}
