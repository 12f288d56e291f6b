package id.pendopo.platform.database;

import id.pendopo.platform.ids.Secrets;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two roles: the owner of the tables, and the program, which can't pass the walls. */
final class Roles {
    static final String PROGRAM = "pendopo_app";

    private Roles() {}

    /** The program's password follows from the owner's, so that every node of a cluster knows it without a file. */
    static String programPassword(DatabaseServer server) {
        return HexFormat.of().formatHex(Secrets.digest(PROGRAM + ":" + server.ownerPassword()));
    }

    /** Creates the program's role, or refreshes its password. Needs CREATEROLE on an external server. */
    static void prepare(JdbcClient owner, DatabaseServer server) {
        // Two nodes may start at once; roles belong to the whole server, so one waits for the other.
        owner.sql("select pg_advisory_lock(hashtext('pendopo.roles'))").query().singleRow();
        boolean there = owner.sql("select exists (select from pg_roles where rolname = :role)")
                .param("role", PROGRAM)
                .query(Boolean.class)
                .single();
        String verb = there ? "alter" : "create";
        owner.sql("%s role %s login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'"
                        .formatted(verb, PROGRAM, programPassword(server)))
                .update();
        owner.sql("select pg_advisory_unlock(hashtext('pendopo.roles'))").query().singleRow();
    }
}
