package id.pendopo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Connections of whoever owns the tables: what an attacker with the database in hand could do. */
public record DatabaseOwner(String address) {
    public static DatabaseOwner of(Environment environment) {
        return new DatabaseOwner(environment.getRequiredProperty("pendopo.database-url"));
    }

    public String name() {
        Matcher user = Pattern.compile("[?&]user=([^&]+)").matcher(address);
        return user.find() ? user.group(1) : "";
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(address);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(address));
    }
}
