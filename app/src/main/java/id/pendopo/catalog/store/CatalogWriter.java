package id.pendopo.catalog.store;

import id.pendopo.catalog.Requirement;
import id.pendopo.catalog.Service;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.History;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Writes the current region's catalogue, in batches, and tells of it. Belongs into a transaction. */
@Component
public class CatalogWriter {
    /** Event: services of a region, or what a mall offers of them, were changed. Body: their ids. */
    public static final String CATALOG_CHANGED = "CATALOG_CHANGED";

    private final NamedParameterJdbcOperations jdbc;
    private final History history;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    public CatalogWriter(
            NamedParameterJdbcOperations jdbc, History history, ApplicationEventPublisher events, InstantSource clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** One change of a region's catalogue at a time: rules over all of its services hold for what is there then. */
    public void alone() {
        jdbc.queryForList("select pg_advisory_xact_lock(hashtext('pendopo.catalog'), :region)", keys());
    }

    /** Inserts services, or replaces those with the same id, each with all of its requirements. */
    public void save(Collection<Service> services) {
        jdbc.batchUpdate("""
                insert into catalog.service (region_id, id, agency_id, code, name_id, name_en, words, licensing, umk,
                  completion, minutes, time_value, time_unit, fee_kind, fee_rupiah, fee_note_id, fee_note_en, product,
                  product_id, product_en, legal_basis, source, active)
                values (:region, :id, :agency, :code, :nameId, :nameEn, :words, :licensing, :umk, :completion, :minutes,
                  :timeValue, :timeUnit, :feeKind, :feeRupiah, :feeNoteId, :feeNoteEn, :product, :productId, :productEn,
                  :legalBasis, :source, :active)
                on conflict (region_id, id) do update set code = excluded.code, name_id = excluded.name_id,
                  name_en = excluded.name_en, words = excluded.words, licensing = excluded.licensing,
                  umk = excluded.umk, completion = excluded.completion, minutes = excluded.minutes,
                  time_value = excluded.time_value, time_unit = excluded.time_unit, fee_kind = excluded.fee_kind,
                  fee_rupiah = excluded.fee_rupiah, fee_note_id = excluded.fee_note_id,
                  fee_note_en = excluded.fee_note_en, product = excluded.product, product_id = excluded.product_id,
                  product_en = excluded.product_en, legal_basis = excluded.legal_basis, source = excluded.source,
                  active = excluded.active
                """, batch(services.stream().map(CatalogWriter::row)));
        jdbc.batchUpdate(
                "delete from catalog.requirement where region_id = :region and service_id = :service",
                batch(services.stream().map(service -> keys().addValue("service", service.id()))));
        jdbc.batchUpdate("""
                insert into catalog.requirement (region_id, service_id, no, kind, name_id, name_en, form, met_by, blocking)
                values (:region, :service, :no, :kind, :nameId, :nameEn, :form, :metBy, :blocking)
                """, batch(services.stream().flatMap(CatalogWriter::requirements)));
    }

    public void offer(UUID mall, Collection<UUID> services) {
        jdbc.batchUpdate(
                """
                insert into catalog.offering (region_id, mall_id, service_id) values (:region, :mall, :service)
                on conflict do nothing
                """,
                batch(services.stream().map(id -> keys().addValue("mall", mall).addValue("service", id))));
    }

    public void withdraw(UUID mall, Collection<UUID> services) {
        jdbc.batchUpdate(
                "delete from catalog.offering where region_id = :region and mall_id = :mall and service_id = :service",
                batch(services.stream().map(id -> keys().addValue("mall", mall).addValue("service", id))));
    }

    /** Bundles that the region has already stay as they are. */
    public void addBundles(List<BundleRow> bundles) {
        jdbc.batchUpdate("""
                insert into catalog.bundle (region_id, place, code, name_id, name_en, words, services)
                values (:region, :place, :code, :nameId, :nameEn, :words, :services) on conflict do nothing
                """, batch(IntStream.range(0, bundles.size()).mapToObj(i -> bundle(i, bundles.get(i)))));
    }

    /** Tells the other nodes (by the history) and this one (after commit). */
    public void tell(UUID mall, Collection<UUID> services, @Nullable UUID actor) {
        String ids = services.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
        history.append(new Event(clock.instant(), mall, mall, actor, CATALOG_CHANGED, "{\"services\":" + ids + "}"));
        events.publishEvent(new CatalogChanged(Wall.region()));
    }

    private static MapSqlParameterSource keys() {
        return new MapSqlParameterSource("region", Wall.region());
    }

    private static SqlParameterSource[] batch(Stream<MapSqlParameterSource> rows) {
        return rows.toArray(SqlParameterSource[]::new);
    }

    private static MapSqlParameterSource row(Service service) {
        Service.TimeUnit unit = service.timeUnit();
        return keys().addValue("id", service.id())
                .addValue("agency", service.agency())
                .addValue("code", service.code())
                .addValue("nameId", service.nameId())
                .addValue("nameEn", service.nameEn())
                .addValue("words", service.words())
                .addValue("licensing", service.licensing().name())
                .addValue("umk", service.umk())
                .addValue("completion", service.completion().name())
                .addValue("minutes", service.minutes())
                .addValue("timeValue", service.timeValue())
                .addValue("timeUnit", unit == null ? null : unit.name())
                .addValue("feeKind", service.feeKind().name())
                .addValue("feeRupiah", service.feeRupiah())
                .addValue("feeNoteId", service.feeNoteId())
                .addValue("feeNoteEn", service.feeNoteEn())
                .addValue("product", service.product())
                .addValue("productId", service.productId())
                .addValue("productEn", service.productEn())
                .addValue("legalBasis", service.legalBasis())
                .addValue("source", service.source())
                .addValue("active", service.active());
    }

    private static Stream<MapSqlParameterSource> requirements(Service service) {
        return service.requirements().stream().map(requirement -> requirement(service.id(), requirement));
    }

    private static MapSqlParameterSource requirement(UUID service, Requirement requirement) {
        return keys().addValue("service", service)
                .addValue("no", requirement.no())
                .addValue("kind", requirement.kind().name())
                .addValue("nameId", requirement.nameId())
                .addValue("nameEn", requirement.nameEn())
                .addValue("form", requirement.form().name())
                .addValue("metBy", requirement.metBy())
                .addValue("blocking", requirement.blocking());
    }

    private static MapSqlParameterSource bundle(int place, BundleRow bundle) {
        return keys().addValue("place", place)
                .addValue("code", bundle.code())
                .addValue("nameId", bundle.nameId())
                .addValue("nameEn", bundle.nameEn())
                .addValue("words", bundle.words())
                .addValue("services", bundle.services().toArray(String[]::new));
    }
}
