package id.pendopo.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.postgresql.jdbc.PgConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections that stand inside the current region's wall. The region is state of the pooled connection:
 * it costs a round trip only when a connection passes from one region to another, none on a hall box.
 */
final class WalledDataSource extends DelegatingDataSource implements AutoCloseable {
    private final HikariDataSource pool;
    private final Map<PgConnection, Integer> standing = Collections.synchronizedMap(new WeakHashMap<>());

    WalledDataSource(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            enter(connection, Wall.region());
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void enter(Connection connection, int region) throws SQLException {
        PgConnection physical = connection.unwrap(PgConnection.class);
        Integer now = standing.get(physical);
        if (now != null && now == region) {
            return;
        }
        standing.remove(physical);
        try (PreparedStatement set = connection.prepareStatement("select set_config('pendopo.region', ?, false)")) {
            set.setString(1, Integer.toString(region));
            set.execute();
        }
        standing.put(physical, region);
    }
}
