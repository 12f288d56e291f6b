package id.pendopo.platform.database;

import id.pendopo.platform.ids.Secrets;
import java.util.HexFormat;
import org.springframework.dao.DataAccessException;
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
        // The statement holds the password, so it must not travel in an exception's message into the log.
        String attributes = there ? "" : "login nosuperuser nobypassrls nocreatedb nocreaterole";
        try {
            owner.sql("%s role %s %s password '%s'"
                            .formatted(there ? "alter" : "create", PROGRAM, attributes, programPassword(server)))
                    .update();
        } catch (DataAccessException e) {
            throw new RoleRefused(String.valueOf(e.getMostSpecificCause().getMessage()));
        }
        owner.sql("select pg_advisory_unlock(hashtext('pendopo.roles'))")
                .query()
                .singleRow();
    }

    /** The owner may not create or change the program's role; on an external server it needs CREATEROLE. */
    static final class RoleRefused extends IllegalStateException {
        RoleRefused(String reason) {
            super("the database refused to prepare the role " + PROGRAM + ": " + reason);
        }
    }
}
