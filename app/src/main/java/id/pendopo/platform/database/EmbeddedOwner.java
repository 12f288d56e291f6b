package id.pendopo.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the database and the role that owns its tables on a server that is ours alone. */
final class EmbeddedOwner {
    private EmbeddedOwner() {}

    static void prepare(JdbcClient superuser, String owner, String password) {
        boolean there = superuser
                .sql("select exists (select from pg_roles where rolname = :owner)")
                .param("owner", owner)
                .query(Boolean.class)
                .single();
        if (!there) {
            superuser
                    .sql("create role %s login createrole nosuperuser password '%s'".formatted(owner, password))
                    .update();
        }
        boolean database = superuser
                .sql("select exists (select from pg_database where datname = 'pendopo')")
                .query(Boolean.class)
                .single();
        if (!database) {
            superuser.sql("create database pendopo owner %s".formatted(owner)).update();
        }
    }
}
