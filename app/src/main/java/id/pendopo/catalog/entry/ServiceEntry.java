package id.pendopo.catalog.entry;

import id.pendopo.catalog.CatalogProblem;
import id.pendopo.catalog.Service;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the facts of a service. The fields have the same names in the form and in {@code services.csv}. */
public final class ServiceEntry {
    /** In the order of the sheet. */
    public static final List<String> FIELDS = List.of(
            "code",
            "name_id",
            "name_en",
            "words",
            "licensing",
            "umk",
            "completion",
            "minutes",
            "time_value",
            "time_unit",
            "fee_kind",
            "fee_rupiah",
            "fee_note_id",
            "fee_note_en",
            "product",
            "product_id",
            "product_en",
            "legal_basis",
            "source");

    static final long MOST_RUPIAH = 1_000_000_000_000L;
    private static final UUID NOBODY = new UUID(0, 0);

    private ServiceEntry() {}

    /** A service of nobody yet: agency and id are given by who knows them. Without requirements. */
    public static Service read(Cells cells) {
        Long minutes = cells.number("minutes", 1, 240);
        if (!cells.has("minutes")) {
            cells.fault("minutes", CatalogProblem.FIELD_EMPTY);
        }
        Long time = cells.number("time_value", 1, 3650);
        Service.TimeUnit unit = cells.choice("time_unit", Service.TimeUnit.class);
        if (cells.has("time_value") != cells.has("time_unit")) {
            cells.fault(cells.has("time_value") ? "time_unit" : "time_value", CatalogProblem.TIME_INCOMPLETE);
        }
        Service.FeeKind kind = cells.must("fee_kind", Service.FeeKind.FREE, Service.FeeKind.class);
        String product = cells.code("product", false);
        if (!product.isEmpty() && !cells.has("product_id")) {
            cells.fault("product_id", CatalogProblem.PRODUCT_NAME_MISSING);
        }
        return new Service(
                NOBODY,
                NOBODY,
                cells.code("code", true),
                cells.must("name_id", 200),
                cells.text("name_en", 200),
                cells.text("words", 500),
                cells.must("licensing", Service.Licensing.NON_LICENSING, Service.Licensing.class),
                cells.yes("umk"),
                cells.must("completion", Service.Completion.FINISHED_IN_MALL, Service.Completion.class),
                minutes == null ? 1 : minutes.intValue(),
                time == null || unit == null ? null : time.intValue(),
                time == null ? null : unit,
                kind,
                fee(cells, kind),
                cells.text("fee_note_id", 500),
                cells.text("fee_note_en", 500),
                product,
                cells.text("product_id", 200),
                cells.text("product_en", 200),
                cells.text("legal_basis", 500),
                cells.text("source", 300),
                true,
                List.of());
    }

    /** What a mall does otherwise than the template: minutes, fee and source, where its line says so. */
    public static Service override(Service template, Cells cells) {
        Long minutes = cells.number("minutes", 1, 240);
        Service.FeeKind kind = cells.choice("fee_kind", Service.FeeKind.class);
        Long rupiah = cells.number("fee_rupiah", 1, MOST_RUPIAH);
        return new Service(
                template.id(),
                template.agency(),
                template.code(),
                template.nameId(),
                template.nameEn(),
                template.words(),
                template.licensing(),
                template.umk(),
                template.completion(),
                minutes == null ? template.minutes() : minutes.intValue(),
                template.timeValue(),
                template.timeUnit(),
                kind == null ? template.feeKind() : kind,
                kind == null && rupiah == null ? template.feeRupiah() : rupiah,
                template.feeNoteId(),
                template.feeNoteEn(),
                template.product(),
                template.productId(),
                template.productEn(),
                template.legalBasis(),
                cells.has("source") ? cells.text("source", 300) : template.source(),
                template.active(),
                template.requirements());
    }

    /** A fixed fee is named in rupiah; a fee by formula is explained in words; nothing else has an amount. */
    static @Nullable Long fee(Cells cells, Service.FeeKind kind) {
        Long rupiah = cells.number("fee_rupiah", 1, MOST_RUPIAH);
        return switch (kind) {
            case FIXED -> {
                if (!cells.has("fee_rupiah")) {
                    cells.fault("fee_rupiah", CatalogProblem.FEE_MISSING);
                }
                yield rupiah == null ? Long.valueOf(1) : rupiah;
            }
            case FORMULA -> {
                if (!cells.has("fee_note_id")) {
                    cells.fault("fee_note_id", CatalogProblem.FEE_NOTE_MISSING);
                }
                yield none(cells);
            }
            case FREE -> none(cells);
        };
    }

    private static @Nullable Long none(Cells cells) {
        if (cells.has("fee_rupiah")) {
            cells.fault("fee_rupiah", CatalogProblem.FEE_NOT_FIXED);
        }
        return null;
    }
}
