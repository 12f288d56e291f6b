package id.pendopo.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A server that somebody else runs: asked by a connection of its own, so that a busy pool is no sign of illness. */
record ExternalState(DatabaseServer server) implements DatabaseState {
    @Override
    public boolean answers() {
        Properties account = new Properties();
        account.setProperty("user", Roles.PROGRAM);
        account.setProperty("password", Roles.programPassword(server));
        account.setProperty("loginTimeout", "2");
        account.setProperty("connectTimeout", "2");
        account.setProperty("socketTimeout", "2");
        try (Connection connection = DriverManager.getConnection(server.url(), account)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public boolean spaceScarce() {
        return false;
    }
}
