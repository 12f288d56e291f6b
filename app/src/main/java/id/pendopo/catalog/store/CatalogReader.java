package id.pendopo.catalog.store;

import com.github.benmanes.caffeine.cache.Interner;
import id.pendopo.catalog.Requirement;
import id.pendopo.catalog.Service;
import id.pendopo.platform.database.Wall;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the current region's catalogue as it stands in the database: two queries, however many services. What regions have in
 * common is in memory once: five hundred of them write nearly the same.
 */
@Component
public class CatalogReader {
    private static final Interner<String> TEXTS = Interner.newWeakInterner();
    private static final Interner<Requirement> REQUIREMENTS = Interner.newWeakInterner();

    private final JdbcClient jdbc;

    public CatalogReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every service of the region, offered or not, by name. */
    public List<Service> all() {
        List<Service> bare = jdbc.sql("""
                select * from catalog.service where region_id = :region order by name_id, id
                """)
                .param("region", Wall.region())
                .query(CatalogReader::service)
                .list();
        return requiring(
                bare,
                jdbc.sql("""
                select * from catalog.requirement where region_id = :region order by service_id, no
                """)
                        .param("region", Wall.region())
                        .query(CatalogReader::requirement)
                        .list());
    }

    public Optional<Service> one(UUID id) {
        Optional<Service> bare = jdbc.sql("select * from catalog.service where region_id = :region and id = :id")
                .param("region", Wall.region())
                .param("id", id)
                .query(CatalogReader::service)
                .optional();
        return bare.map(service -> requiring(
                        List.of(service),
                        jdbc.sql("""
                select * from catalog.requirement where region_id = :region and service_id = :id order by no
                """)
                                .param("region", Wall.region())
                                .param("id", id)
                                .query(CatalogReader::requirement)
                                .list())
                .getFirst());
    }

    /** Ids of the services that a mall offers, active or not. */
    public Set<UUID> offering(UUID mall) {
        return new HashSet<>(
                jdbc.sql("select service_id from catalog.offering where region_id = :region and mall_id = :mall")
                        .param("region", Wall.region())
                        .param("mall", mall)
                        .query(UUID.class)
                        .list());
    }

    public List<BundleRow> bundles() {
        return jdbc.sql("select * from catalog.bundle where region_id = :region order by place, code")
                .param("region", Wall.region())
                .query((row, n) -> new BundleRow(
                        row.getString("code"),
                        row.getString("name_id"),
                        row.getString("name_en"),
                        row.getString("words"),
                        texts(row.getArray("services"))))
                .list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static List<Service> requiring(List<Service> services, List<Owned> requirements) {
        Map<UUID, List<Requirement>> byService = requirements.stream()
                .collect(Collectors.groupingBy(
                        Owned::service, Collectors.mapping(Owned::requirement, Collectors.toList())));
        return services.stream()
                .map(service -> service.requiring(byService.getOrDefault(service.id(), List.of())))
                .toList();
    }

    private static Service service(ResultSet row, int number) throws SQLException {
        String unit = row.getString("time_unit");
        return new Service(
                row.getObject("id", UUID.class),
                row.getObject("agency_id", UUID.class),
                text(row, "code"),
                text(row, "name_id"),
                text(row, "name_en"),
                text(row, "words"),
                Service.Licensing.valueOf(row.getString("licensing")),
                row.getBoolean("umk"),
                Service.Completion.valueOf(row.getString("completion")),
                row.getInt("minutes"),
                row.getObject("time_value", Integer.class),
                unit == null ? null : Service.TimeUnit.valueOf(unit),
                Service.FeeKind.valueOf(row.getString("fee_kind")),
                row.getObject("fee_rupiah", Long.class),
                text(row, "fee_note_id"),
                text(row, "fee_note_en"),
                text(row, "product"),
                text(row, "product_id"),
                text(row, "product_en"),
                text(row, "legal_basis"),
                text(row, "source"),
                row.getBoolean("active"),
                List.of());
    }

    private static Owned requirement(ResultSet row, int number) throws SQLException {
        return new Owned(
                row.getObject("service_id", UUID.class),
                REQUIREMENTS.intern(new Requirement(
                        row.getInt("no"),
                        Requirement.Kind.valueOf(row.getString("kind")),
                        row.getString("name_id"),
                        row.getString("name_en"),
                        Requirement.Form.valueOf(row.getString("form")),
                        row.getString("met_by"),
                        row.getBoolean("blocking"))));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return TEXTS.intern(row.getString(column));
    }

    private record Owned(UUID service, Requirement requirement) {}
}
