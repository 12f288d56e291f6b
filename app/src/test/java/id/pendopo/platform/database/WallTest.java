package id.pendopo.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.DatabaseOwner;
import id.pendopo.PendopoTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the catalogue, so that a table that somebody adds tomorrow is tested tomorrow. */
class WallTest extends PendopoTest {
    /** The only tables without a wall, each with its reason: docs/decisions/region-walls.md. */
    private static final Map<String, String> NATIONAL = Map.of(
            "directory.region", "the list of regions itself; an address must lead to its region before anything else",
            "directory.mall_code", "the public codes of malls, for the same reason",
            "directory.revision", "counts of edits only: nodes compare them for all regions in one query",
            "directory.holiday", "one calendar by joint ministerial decree for the whole nation",
            "visits.outside_reach",
                    "one row: whether the program's own public address answers; it has one for all malls");

    /** The only functions that look over the walls. */
    private static final Map<String, String> LOOK_OVER = Map.of(
            "platform.pulse", "TABLE(region_id integer, last_xid xid8)", "catalog.changed_regions", "SETOF integer");

    @Autowired
    List<ModuleSchema> schemas;

    @Autowired
    JdbcClient program;

    @Autowired
    Environment environment;

    private DatabaseOwner owner() {
        return DatabaseOwner.of(environment);
    }

    @Test
    void every_table_stands_behind_the_wall_but_the_national_ones() {
        List<String> open = tables().stream()
                .filter(table -> !NATIONAL.containsKey(table))
                .filter(this::open)
                .toList();
        assertThat(open).as("tables without the policy region_wall").isEmpty();
        assertThat(tables())
                .as("the list of national tables names no table that is gone")
                .containsAll(NATIONAL.keySet());
        assertThat(NATIONAL.keySet()).as("a national table has no wall").allMatch(this::open);
    }

    @Test
    void the_region_leads_the_primary_key_of_every_walled_table() {
        List<String> wrong = walled().stream()
                .filter(table -> !"region_id".equals(firstOfKey(table)))
                .toList();
        assertThat(wrong)
                .as("tables whose primary key does not begin with region_id")
                .isEmpty();
    }

    @Test
    void there_is_no_table_view_or_sequence_outside_the_modules_schemas() {
        List<String> strays = owner().jdbc()
                .sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
                  and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                  and (c.relkind not in ('r') or n.nspname <> all (:schemas))
                """)
                .param("schemas", schemas.stream().map(ModuleSchema::name).toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list();
        assertThat(strays)
                .as("views would show what their owner sees, over all walls")
                .isEmpty();
    }

    @Test
    void the_programs_role_owns_nothing_and_passes_no_wall() {
        Map<String, @org.jspecify.annotations.Nullable Object> role =
                owner().jdbc().sql("""
                select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
                  exists (select from pg_shdepend where refobjid = r.oid and deptype = 'o') as owns,
                  exists (select from pg_auth_members where member = r.oid) as borrows
                from pg_roles r where rolname = 'pendopo_app'
                """).query().singleRow();
        assertThat(role.values()).containsOnly(false);
        assertThat(program.sql("select current_user").query().singleValue()).isEqualTo("pendopo_app");
    }

    @Test
    void only_named_functions_look_over_the_walls_and_they_tell_regions_only() {
        Map<String, String> found = new java.util.HashMap<>();
        owner().jdbc()
                .sql("""
                select p.pronamespace::regnamespace || '.' || p.proname as name, pg_get_function_result(p.oid) as result,
                  array_to_string(p.proconfig, ',') as config
                from pg_proc p where p.prosecdef and p.pronamespace::regnamespace::text not like 'pg\\_%'
                """)
                .query((row, n) -> {
                    assertThat(row.getString("config")).as("fixed path").startsWith("search_path=pg_catalog");
                    return found.put(row.getString("name"), row.getString("result"));
                })
                .list();
        assertThat(found).isEqualTo(LOOK_OVER);
    }

    @Test
    void no_row_is_read_written_moved_or_removed_across_the_wall() throws SQLException {
        List<String> holes = new ArrayList<>();
        for (String table : walled()) {
            try (Connection connection = owner().connect();
                    Statement sql = connection.createStatement()) {
                connection.setAutoCommit(false);
                sql.execute("grant pendopo_app to " + owner().name() + " with set true");
                holes.addAll(new Siege(table, sql).holes());
                connection.rollback();
            }
        }
        assertThat(walled()).as("tables besieged").hasSizeGreaterThan(20);
        assertThat(holes).isEmpty();
    }

    private Set<String> walled() {
        Set<String> walled = new TreeSet<>(tables());
        walled.removeAll(NATIONAL.keySet());
        return walled;
    }

    /** All tables of our schemas but Flyway's own. */
    private Set<String> tables() {
        return new TreeSet<>(owner().jdbc()
                .sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = any (:schemas) and c.relkind in ('r', 'p') and c.relname <> 'migration_history'
                """)
                .param("schemas", schemas.stream().map(ModuleSchema::name).toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list());
    }

    private boolean open(String table) {
        return !owner().jdbc()
                .sql("""
                select c.relrowsecurity and (select count(*) = 1 and bool_and(p.polname = 'region_wall' and p.polcmd = '*'
                    and p.polroles = '{0}' and pg_get_expr(p.polqual, p.polrelid) = '(region_id = platform.region())'
                    and pg_get_expr(p.polwithcheck, p.polrelid) = '(region_id = platform.region())')
                  from pg_policy p where p.polrelid = c.oid)
                from pg_class c where c.oid = :table::regclass
                """)
                .param("table", table)
                .query(Boolean.class)
                .single();
    }

    private String firstOfKey(String table) {
        return owner().jdbc()
                .sql("""
                select attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                where i.indrelid = :table::regclass and i.indisprimary
                """)
                .param("table", table)
                .query((row, n) -> row.getString(1))
                .optional()
                .orElse("none");
    }
}
