package id.pendopo.catalog.exchange;

import id.pendopo.catalog.Service;
import id.pendopo.catalog.exchange.ImportServices.Outcome;
import id.pendopo.catalog.store.CatalogReader;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.time.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What imports answered, for as long as somebody may send one again. */
@Component
class CarriedOut {
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final CatalogReader reader;
    private final InstantSource clock;

    CarriedOut(JdbcClient jdbc, CatalogReader reader, InstantSource clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.clock = clock;
    }

    /** @throws id.pendopo.platform.problem.Refusal {@code key-used-otherwise} when other sheets came with this key */
    Optional<Outcome> before(String key, UUID mall, Files files) {
        return jdbc.sql("""
                select added, changed, same, offering, withdrawn, digest = :digest and mall_id = :mall as equal
                from catalog.carried_out where region_id = :region and key = :key
                """)
                .param("digest", digest(files))
                .param("mall", mall)
                .param("region", Wall.region())
                .param("key", Once.valid(key))
                .query((row, n) -> outcome(row))
                .optional();
    }

    private Outcome outcome(ResultSet row) throws SQLException {
        if (!row.getBoolean("equal")) {
            throw PlatformProblem.KEY_USED_OTHERWISE.refusal();
        }
        List<Service> all = reader.all();
        return new Outcome(
                among(all, row, "added"),
                among(all, row, "changed"),
                row.getInt("same"),
                row.getInt("offering"),
                row.getInt("withdrawn"),
                List.of());
    }

    private static List<Service> among(List<Service> all, ResultSet row, String column) throws SQLException {
        Set<UUID> ids =
                new HashSet<>(Arrays.asList((UUID[]) row.getArray(column).getArray()));
        return all.stream().filter(service -> ids.contains(service.id())).toList();
    }

    void keep(String key, UUID mall, Files files, Outcome outcome) {
        jdbc.sql("delete from catalog.carried_out where region_id = :region and carried_out < :before")
                .param("region", Wall.region())
                .param("before", Utc.of(clock.instant().minus(KEPT)))
                .update();
        jdbc.sql("""
                insert into catalog.carried_out
                  (region_id, key, mall_id, digest, added, changed, same, offering, withdrawn, carried_out)
                values (:region, :key, :mall, :digest, :added, :changed, :same, :offering, :withdrawn, :now)
                """)
                .param("region", Wall.region())
                .param("key", key)
                .param("mall", mall)
                .param("digest", digest(files))
                .param("added", ids(outcome.added()))
                .param("changed", ids(outcome.changed()))
                .param("same", outcome.same())
                .param("offering", outcome.offering())
                .param("withdrawn", outcome.withdrawn())
                .param("now", Utc.of(clock.instant()))
                .update();
    }

    private static UUID[] ids(List<Service> services) {
        return services.stream().map(Service::id).toArray(UUID[]::new);
    }

    private static byte[] digest(Files files) {
        Base64.Encoder text = Base64.getEncoder();
        String both = text.encodeToString(files.services()) + "|" + text.encodeToString(files.requirements());
        return Secrets.digest(both);
    }
}
