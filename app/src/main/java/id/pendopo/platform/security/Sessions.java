package id.pendopo.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.time.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sessions live in the database, so that any node knows them; the browser holds {@code region.secret}. What was found
 * is remembered for five seconds: that is how long a revoked session may still work, and why a call costs no look-up.
 */
@Component
public class Sessions {
    static final Duration LENGTH = Duration.ofHours(12);

    /** A session's last request is written down no more often than this. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    /** An open page asks at least every ten minutes, and that is written down with a minute's delay at most. */
    static final Duration SHORTEST_IDLE = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Duration idle;
    private final boolean demo;
    private final Cache<String, Optional<Actor>> recent = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    /**
     * @param idle how long a session lasts without any request; an open page asks for its changes at least every ten
     *     minutes, so an officer who serves for long isn't put out; less than {@link #SHORTEST_IDLE} is refused
     * @param demo whether this is a demo: what it let in, nobody else does
     */
    public Sessions(
            JdbcClient jdbc,
            InstantSource clock,
            @Value("${pendopo.session-idle:PT1H}") Duration idle,
            @Value("${pendopo.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.idle = longEnough(idle);
        this.demo = demo;
    }

    private static Duration longEnough(Duration idle) {
        if (idle.compareTo(SHORTEST_IDLE) < 0) {
            throw new IdleTooShort();
        }
        return idle;
    }

    /** Opens a session in the current region and gives what the cookie holds. */
    public String open(UUID account) {
        String secret = Ids.secret();
        Instant now = clock.instant();
        jdbc.sql(
                        "delete from platform.session where region_id = :region and account_id = :account and expires_at < :now")
                .param("region", Wall.region())
                .param("account", account)
                .param("now", Utc.of(now))
                .update();
        jdbc.sql("""
                insert into platform.session (region_id, digest, account_id, created_at, seen_at, expires_at, demo)
                values (:region, :digest, :account, :now, :now, :ends, :demo)
                """)
                .param("region", Wall.region())
                .param("digest", Secrets.digest(secret))
                .param("account", account)
                .param("now", Utc.of(now))
                .param("ends", Utc.of(now.plus(LENGTH)))
                .param("demo", demo)
                .update();
        return Wall.region() + "." + secret;
    }

    Optional<Actor> find(String cookie) {
        return Token.read(cookie)
                .flatMap(token -> recent.get(cookie, c -> Wall.get(token.region(), () -> load(token))));
    }

    void close(String cookie) {
        recent.invalidate(cookie);
        Token.read(cookie)
                .ifPresent(token -> Wall.run(
                        token.region(),
                        () -> jdbc.sql("delete from platform.session where region_id = :region and digest = :digest")
                                .param("region", token.region())
                                .param("digest", Secrets.digest(token.secret()))
                                .update()));
    }

    /** Ends every session of an account: when its password, role or place changed, or it was closed. */
    public void closeAll(UUID account) {
        jdbc.sql("delete from platform.session where region_id = :region and account_id = :account")
                .param("region", Wall.region())
                .param("account", account)
                .update();
        recent.invalidateAll();
    }

    /** Forgets what was found: somebody's name is another now. */
    void lookAgain() {
        recent.invalidateAll();
    }

    /** Ends an account's sessions but the one of this cookie: its holder chose a new password there. */
    void closeOthers(UUID account, String cookie) {
        jdbc.sql("delete from platform.session where region_id = :region and account_id = :account and digest <> :kept")
                .param("region", Wall.region())
                .param("account", account)
                .param(
                        "kept",
                        Token.read(cookie)
                                .map(Token::secret)
                                .map(Secrets::digest)
                                .orElse(new byte[0]))
                .update();
        recent.invalidateAll();
    }

    /** Takes away the current region's sessions whose time is over. */
    public int forgetEnded() {
        return jdbc.sql("""
                delete from platform.session where region_id = :region and (expires_at <= :now or seen_at <= :idle)
                """)
                .param("region", Wall.region())
                .param("now", Utc.of(clock.instant()))
                .param("idle", Utc.of(clock.instant().minus(idle)))
                .update();
    }

    private Optional<Actor> load(Token token) {
        byte[] digest = Secrets.digest(token.secret());
        Instant now = clock.instant();
        Optional<Seen> found = jdbc.sql("""
                select a.id, a.region_id, a.role, a.display_name, a.mall_id, a.agency_id, a.counter_id, s.seen_at
                from platform.session s join platform.account a on a.region_id = s.region_id and a.id = s.account_id
                where s.region_id = :region and s.digest = :digest and s.expires_at > :now and s.seen_at > :idle
                  and (:demo or not s.demo) and a.active
                """)
                .param("region", token.region())
                .param("digest", digest)
                .param("now", Utc.of(now))
                .param("idle", Utc.of(now.minus(idle)))
                .param("demo", demo)
                .query((row, n) ->
                        new Seen(actor(row), row.getTimestamp("seen_at").toInstant()))
                .optional();
        if (found.isPresent() && found.get().at().plus(SEEN_EVERY).isBefore(now)) {
            jdbc.sql("update platform.session set seen_at = :now where region_id = :region and digest = :digest")
                    .param("now", Utc.of(now))
                    .param("region", token.region())
                    .param("digest", digest)
                    .update();
        }
        return found.map(Seen::actor);
    }

    private record Seen(Actor actor, Instant at) {}

    private static Actor actor(ResultSet row) throws SQLException {
        return new Actor(
                row.getObject("id", UUID.class),
                row.getInt("region_id"),
                Role.valueOf(row.getString("role")),
                row.getString("display_name"),
                row.getObject("mall_id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getObject("counter_id", UUID.class));
    }
}
