package id.pendopo.platform.security;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.History;
import id.pendopo.platform.problem.PlatformProblem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The current region's accounts as an administrator sees and changes them. Every change ends the account's sessions, but
 * the correction of a name: that gives and takes no right.
 */
@Component
public class StaffAccounts {
    private static final String COLUMNS =
            "select id, username, display_name, role, mall_id, agency_id, counter_id, active, demo "
                    + "from platform.account ";

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final History history;
    private final InstantSource clock;

    public StaffAccounts(JdbcClient jdbc, Sessions sessions, History history, InstantSource clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param mall null for those of the whole region
     * @param demo whether it opens nothing once the demo is over
     */
    public record Member(
            UUID id,
            String username,
            String displayName,
            Role role,
            @Nullable UUID mall,
            @Nullable UUID agency,
            @Nullable UUID counter,
            boolean active,
            boolean demo) {}

    /** What an administrator may change of an account. */
    public record Placement(
            String displayName,
            Role role,
            @Nullable UUID mall,
            @Nullable UUID agency,
            @Nullable UUID counter) {}

    /** Those of one mall, by role and name. */
    public List<Member> of(UUID mall) {
        return jdbc.sql(COLUMNS + """
                where region_id = :region and mall_id = :mall order by active desc, role, username
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .query(StaffAccounts::member)
                .list();
    }

    /** Whether the current region has accounts, in whichever mall, and none of them outlasts the demo. */
    public boolean areAllOfDemo() {
        return jdbc.sql("select coalesce(bool_and(demo), false) from platform.account where region_id = :region")
                .param("region", Wall.region())
                .query(Boolean.class)
                .single();
    }

    /** Those of the whole region, bound to no mall. */
    public List<Member> ofRegion() {
        return jdbc.sql(COLUMNS + """
                where region_id = :region and mall_id is null order by active desc, role, username
                """)
                .param("region", Wall.region())
                .query(StaffAccounts::member)
                .list();
    }

    public Optional<Member> find(UUID account) {
        return jdbc.sql(COLUMNS + "where region_id = :region and id = :id")
                .param("region", Wall.region())
                .param("id", account)
                .query(StaffAccounts::member)
                .optional();
    }

    public boolean taken(String username) {
        return jdbc.sql("select count(*) from platform.account where region_id = :region and username = :username")
                        .param("region", Wall.region())
                        .param("username", username)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @param passwordHash from {@link Accounts#hash}, made before the transaction because it is slow on purpose */
    @Transactional
    public void setPassword(UUID account, String passwordHash, UUID actor) {
        changed(account, actor, "ACCOUNT_PASSWORD_SET", writePassword(account, passwordHash));
    }

    /** By its holder: the session in which it was changed goes on. */
    @Transactional
    void setOwnPassword(UUID account, String passwordHash, String session) {
        sessions.closeOthers(account, session);
        recorded(account, account, "ACCOUNT_PASSWORD_SET", writePassword(account, passwordHash));
    }

    private int writePassword(UUID account, String passwordHash) {
        return jdbc.sql("""
                update platform.account set password_hash = :hash where region_id = :region and id = :id
                """)
                .param("hash", passwordHash)
                .param("region", Wall.region())
                .param("id", account)
                .update();
    }

    @Transactional
    public void place(UUID account, Placement placement, UUID actor) {
        boolean moved = jdbc.sql("""
                update platform.account set display_name = :name, role = :role, mall_id = :mall, agency_id = :agency,
                  counter_id = :counter
                where region_id = :region and id = :id
                returning (old.role, old.mall_id, old.agency_id, old.counter_id)
                  is distinct from (new.role, new.mall_id, new.agency_id, new.counter_id)
                """)
                .param("name", placement.displayName())
                .param("role", placement.role().name())
                .param("mall", placement.mall())
                .param("agency", placement.agency())
                .param("counter", placement.counter())
                .param("region", Wall.region())
                .param("id", account)
                .query(Boolean.class)
                .optional()
                .orElseThrow(PlatformProblem.NOT_FOUND::refusal);
        if (moved) {
            sessions.closeAll(account);
        } else {
            sessions.lookAgain();
        }
        recorded(account, actor, "ACCOUNT_PLACED", 1);
    }

    /** The name and nothing else: whoever is moved in the same moment stays where they were put. */
    @Transactional
    public void rename(UUID account, String displayName, UUID actor) {
        int rows = jdbc.sql("""
                update platform.account set display_name = :name where region_id = :region and id = :id
                """)
                .param("name", displayName)
                .param("region", Wall.region())
                .param("id", account)
                .update();
        sessions.lookAgain();
        recorded(account, actor, "ACCOUNT_RENAMED", rows);
    }

    /** A closed account can't sign in; it stays, because history speaks of it. */
    @Transactional
    public void open(UUID account, boolean active, UUID actor) {
        changed(
                account,
                actor,
                active ? "ACCOUNT_REOPENED" : "ACCOUNT_CLOSED",
                jdbc.sql("""
                update platform.account set active = :active where region_id = :region and id = :id
                """)
                        .param("active", active)
                        .param("region", Wall.region())
                        .param("id", account)
                        .update());
    }

    private void changed(UUID account, UUID actor, String type, int rows) {
        sessions.closeAll(account);
        recorded(account, actor, type, rows);
    }

    private void recorded(UUID account, UUID actor, String type, int rows) {
        if (rows == 0) {
            throw PlatformProblem.NOT_FOUND.refusal();
        }
        if (wouldOutlast(actor, account)) {
            throw PlatformProblem.ACCOUNT_LASTS.refusal();
        }
        history.append(new Event(clock.instant(), null, account, actor, type, "{}"));
    }

    /** In a demo everybody may be its administrator; what they leave in an account that lasts would last, too. */
    private boolean wouldOutlast(UUID actor, UUID account) {
        return jdbc.sql("""
                select count(*) from platform.account who, platform.account whose
                where who.region_id = :region and who.id = :actor and who.demo
                  and whose.region_id = :region and whose.id = :account and not whose.demo
                """)
                        .param("region", Wall.region())
                        .param("actor", actor)
                        .param("account", account)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getObject("mall_id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getObject("counter_id", UUID.class),
                row.getBoolean("active"),
                row.getBoolean("demo"));
    }
}
