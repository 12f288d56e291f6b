package id.pendopo.platform.once;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.time.Utc;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Idempotency by a unique key, inside the transaction of the command. A second sending of the same key waits for the
 * first one's transaction and then finds its result.
 */
@Component
public class Once {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    public Once(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Claims the key for this command.
     *
     * @param result the id that a repeated sending is answered with
     * @return empty when the command must be carried out now; else the result of the first time
     */
    public Optional<UUID> claim(String key, String command, UUID result) {
        int claimed = jdbc.sql("""
                insert into platform.once (region_id, key, command, result, created_at)
                values (:region, :key, :command, :result, :at) on conflict do nothing
                """)
                .param("region", Wall.region())
                .param("key", valid(key))
                .param("command", command)
                .param("result", result)
                .param("at", Utc.of(clock.instant()))
                .update();
        return claimed == 1 ? Optional.empty() : Optional.of(earlier(key, command));
    }

    /**
     * Claims the key for a command on one subject, for commands that have no other result.
     *
     * @return whether it must be carried out now
     * @throws id.pendopo.platform.problem.Refusal {@code key-used-otherwise} when the key came with another subject
     *     before: that command must not look as if it had been done
     */
    public boolean first(String key, String command, UUID subject) {
        Optional<UUID> before = claim(key, command, subject);
        if (before.isPresent() && !before.get().equals(subject)) {
            throw PlatformProblem.KEY_USED_OTHERWISE.refusal();
        }
        return before.isEmpty();
    }

    /** Whether the command was carried out on this subject under this key: sent again, it needs no second judging. */
    public boolean done(String key, String command, UUID subject) {
        return jdbc.sql("""
                select count(*) from platform.once
                where region_id = :region and key = :key and command = :command and result = :subject
                """)
                        .param("region", Wall.region())
                        .param("key", valid(key))
                        .param("command", command)
                        .param("subject", subject)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** A subject for commands whose things have no id yet, or none at all: the same content gives the same one. */
    public static UUID named(@Nullable Object... content) {
        String all = Arrays.stream(content).map(String::valueOf).collect(Collectors.joining("\u001f"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }

    private UUID earlier(String key, String command) {
        return jdbc.sql(
                        "select result from platform.once where region_id = :region and key = :key and command = :command")
                .param("region", Wall.region())
                .param("key", key)
                .param("command", command)
                .query(UUID.class)
                .optional()
                .orElseThrow(PlatformProblem.KEY_USED_OTHERWISE::refusal);
    }

    /** Forgets the current region's keys of commands older than {@code before}: nobody sends those again. */
    public int forget(Instant before) {
        return jdbc.sql("delete from platform.once where region_id = :region and created_at < :before")
                .param("region", Wall.region())
                .param("before", Utc.of(before))
                .update();
    }

    /** The key of a further command of the same press: always the same for the same press, and never too long for one. */
    public static String following(String key, String command) {
        return HexFormat.of().formatHex(Secrets.digest(valid(key) + "-" + command));
    }

    /** Keys travel in forms and headers: letters, digits, dash and underscore, 8 to 80 of them. */
    public static String valid(String key) {
        if (!key.matches("[A-Za-z0-9_-]{8,80}")) {
            throw PlatformProblem.KEY_UNREADABLE.refusal();
        }
        return key;
    }
}
