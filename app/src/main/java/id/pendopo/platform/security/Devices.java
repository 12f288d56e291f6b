package id.pendopo.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.History;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.time.Utc;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The hall's kiosks, displays and counter PCs: announced by the manager, paired once by a code, revocable. */
@Component
public class Devices {
    /** How long a pairing code can be typed in. */
    static final Duration CODE_LASTS = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Ids ids;
    private final History history;
    private final InstantSource clock;
    private final boolean demo;
    private final Cache<String, Optional<Actor>> recent = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    /** @param demo whether this is a demo: the devices that one has announced are revoked wherever there is none */
    public Devices(
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

    /** A device that waits for its code to be typed in. */
    public record Announced(UUID id, String code) {}

    /** A device as the manager sees it. */
    public record Device(
            UUID id,
            Role kind,
            String name,
            boolean paired,
            boolean revoked,
            @Nullable String code,
            @Nullable Instant seenAt) {
        /** Whether something in the hall should answer to it. */
        public boolean inUse() {
            return paired && !revoked;
        }
    }

    /** @param place the counter a counter PC stands at; null for kiosks and displays */
    @Transactional
    public Announced announce(UUID mall, Role kind, String name, @Nullable UUID place, @Nullable UUID actor) {
        UUID id = ids.next();
        String code = Ids.pairingCode();
        jdbc.sql("""
                insert into platform.device (region_id, id, mall_id, kind, name, place, pairing_code, pairing_ends, demo)
                values (:region, :id, :mall, :kind, :name, :place, :code, :ends, :demo)
                """)
                .param("region", Wall.region())
                .param("id", id)
                .param("mall", mall)
                .param("kind", kind.name())
                .param("name", name)
                .param("place", place)
                .param("code", code)
                .param("ends", Utc.of(clock.instant().plus(CODE_LASTS)))
                .param("demo", demo)
                .update();
        note(mall, id, actor, "DEVICE_ANNOUNCED", kind);
        return new Announced(id, code);
    }

    /** Turns a code into the device's secret; the code works once. Gives what the device's cookie holds. */
    @Transactional
    public String pair(UUID mall, String code) {
        String secret = Ids.secret();
        var paired = jdbc.sql("""
                update platform.device set digest = :digest, paired_at = :now, pairing_code = null, pairing_ends = null
                where region_id = :region and mall_id = :mall and pairing_code = :code and pairing_ends > :now
                  and revoked_at is null and (:demo or not demo)
                returning id, kind
                """)
                .param("demo", demo)
                .param("digest", Secrets.digest(secret))
                .param("now", Utc.of(clock.instant()))
                .param("region", Wall.region())
                .param("mall", mall)
                .param("code", code.strip().toUpperCase(Locale.ROOT))
                .query((row, n) -> new Paired(row.getObject("id", UUID.class), Role.valueOf(row.getString("kind"))))
                .optional()
                .orElseThrow(PlatformProblem.PAIRING_CODE_UNKNOWN::refusal);
        note(mall, paired.id(), null, "DEVICE_PAIRED", paired.kind());
        return Wall.region() + "." + secret;
    }

    @Transactional
    public void revoke(UUID mall, UUID device, @Nullable UUID actor) {
        var revoked = jdbc.sql("""
                update platform.device set revoked_at = :now, digest = null, pairing_code = null
                where region_id = :region and mall_id = :mall and id = :id and revoked_at is null returning kind
                """)
                .param("now", Utc.of(clock.instant()))
                .param("region", Wall.region())
                .param("mall", mall)
                .param("id", device)
                .query(String.class)
                .optional()
                .orElseThrow(PlatformProblem.NOT_FOUND::refusal);
        recent.invalidateAll();
        note(mall, device, actor, "DEVICE_REVOKED", Role.valueOf(revoked));
    }

    /** Those of one kind that nobody has revoked, paired or not yet. */
    public List<Device> of(UUID mall, Role kind) {
        return of(mall).stream()
                .filter(device -> device.kind() == kind && !device.revoked())
                .toList();
    }

    public List<Device> of(UUID mall) {
        return jdbc.sql("""
                select id, kind, name, digest is not null as paired, seen_at,
                  revoked_at is not null or (demo and not :demo) as revoked,
                  case when pairing_ends > :now then pairing_code end as code
                from platform.device where region_id = :region and mall_id = :mall order by kind, name, id
                """)
                .param("demo", demo)
                .param("now", Utc.of(clock.instant()))
                .param("region", Wall.region())
                .param("mall", mall)
                .query((row, n) -> new Device(
                        row.getObject("id", UUID.class),
                        Role.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getBoolean("paired"),
                        row.getBoolean("revoked"),
                        row.getString("code"),
                        row.getTimestamp("seen_at") == null
                                ? null
                                : row.getTimestamp("seen_at").toInstant()))
                .list();
    }

    Optional<Actor> find(String cookie) {
        return Token.read(cookie)
                .flatMap(token -> recent.get(cookie, c -> Wall.get(token.region(), () -> load(token))));
    }

    private Optional<Actor> load(Token token) {
        return jdbc.sql("""
                update platform.device set seen_at = :now
                where region_id = :region and digest = :digest and revoked_at is null and (:demo or not demo)
                returning id, region_id, kind, name, mall_id, place
                """)
                .param("demo", demo)
                .param("now", Utc.of(clock.instant()))
                .param("region", token.region())
                .param("digest", Secrets.digest(token.secret()))
                .query((row, n) -> new Actor(
                        row.getObject("id", UUID.class),
                        row.getInt("region_id"),
                        Role.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getObject("mall_id", UUID.class),
                        null,
                        row.getObject("place", UUID.class)))
                .optional();
    }

    private void note(UUID mall, UUID device, @Nullable UUID actor, String type, Role kind) {
        history.append(new Event(clock.instant(), mall, device, actor, type, "{\"kind\":\"" + kind + "\"}"));
    }

    private record Paired(UUID id, Role kind) {}
}
