package id.pendopo.platform.security;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.History;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.time.Utc;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Staff accounts of the current region. Passwords are kept as Argon2id. */
@Component
public class Accounts {
    /** Argon2id takes 16 MiB a time: not more than four at once, or guessing would eat the hall's memory. */
    private static final Semaphore HASHING = new Semaphore(4);

    private static final PasswordEncoder ARGON2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private static final String NOBODY = ARGON2.encode("nobody");

    /** Stands in the manual, so it opens nothing once the demo is over, and nobody may choose it. */
    public static final String DEMO_PASSWORD = "pendopo-demo";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final History history;
    private final InstantSource clock;
    private final boolean demo;

    public Accounts(
            JdbcClient jdbc,
            Ids ids,
            History history,
            InstantSource clock,
            @Value("${pendopo.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.history = history;
        this.clock = clock;
        this.demo = demo;
    }

    /** What a new account needs; usernames are unique in a region. */
    public record NewAccount(
            String username,
            String displayName,
            String password,
            Role role,
            @Nullable UUID mall,
            @Nullable UUID agency,
            @Nullable UUID counter) {}

    /** By whoever may start the program here: it lasts, also beyond a demo. */
    @Transactional
    public UUID create(NewAccount account) {
        return write(account, hash(account.password()), false);
    }

    /** From a page or a demo's list: made in a demo, it opens nothing without the demo. */
    @Transactional
    public UUID createHashed(NewAccount account, String passwordHash) {
        return write(account, passwordHash, demo);
    }

    private UUID write(NewAccount account, String passwordHash, boolean ofDemo) {
        UUID id = ids.next();
        jdbc.sql("""
                insert into platform.account
                  (region_id, id, username, display_name, password_hash, role, mall_id, agency_id, counter_id, created_at,
                   demo)
                values (:region, :id, :username, :name, :hash, :role, :mall, :agency, :counter, :at, :demo)
                """)
                .param("region", Wall.region())
                .param("id", id)
                .param("username", account.username())
                .param("name", account.displayName())
                .param("hash", passwordHash)
                .param("role", account.role().name())
                .param("mall", account.mall())
                .param("agency", account.agency())
                .param("counter", account.counter())
                .param("at", Utc.of(clock.instant()))
                .param("demo", ofDemo)
                .update();
        history.append(new Event(
                clock.instant(), account.mall(), id, null, "ACCOUNT_CREATED", "{\"role\":\"" + account.role() + "\"}"));
        return id;
    }

    /** @throws id.pendopo.platform.problem.Refusal {@code password-too-short}, {@code password-known} */
    public static String hash(String password) {
        if (password.equalsIgnoreCase(DEMO_PASSWORD)) {
            throw PlatformProblem.PASSWORD_KNOWN.refusal();
        }
        if (password.length() < 10 || password.length() > 200) {
            throw PlatformProblem.PASSWORD_TOO_SHORT.refusal();
        }
        return hashing(() -> ARGON2.encode(password));
    }

    /** The one password that the demo's accounts share. */
    public static String demoHash() {
        return hashing(() -> ARGON2.encode(DEMO_PASSWORD));
    }

    /** Checks name and password; takes as long for a name that does not exist. */
    UUID verify(String username, String password) {
        var found = jdbc.sql("""
                select id, password_hash from platform.account
                where region_id = :region and username = :username and active and (:demo or not demo)
                """)
                .param("demo", demo)
                .param("region", Wall.region())
                .param("username", username)
                .query((row, n) -> new Known(row.getObject("id", UUID.class), row.getString("password_hash")))
                .optional();
        String hash = found.map(Known::hash).orElse(NOBODY);
        boolean open = demo || !password.equals(DEMO_PASSWORD);
        boolean right = password.length() <= 200 && hashing(() -> ARGON2.matches(password, hash)) && open;
        if (!right || found.isEmpty()) {
            throw PlatformProblem.SIGN_IN_FAILED.refusal();
        }
        return found.get().id();
    }

    private static <T> T hashing(java.util.function.Supplier<T> work) {
        HASHING.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            HASHING.release();
        }
    }

    private record Known(UUID id, String hash) {}
}
