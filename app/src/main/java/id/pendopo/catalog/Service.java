package id.pendopo.catalog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a citizen can get from one agency.
 *
 * @param minutes typical minutes at the counter, until the mall has learned better
 * @param timeValue promised time to the product, in {@code timeUnit}; null: at once
 * @param feeRupiah for a fixed fee
 * @param product code of what it gives, by which other services' requirements name it; empty when none
 * @param source where the facts come from; empty: an example (contoh)
 */
public record Service(
        UUID id,
        UUID agency,
        String code,
        String nameId,
        String nameEn,
        String words,
        Licensing licensing,
        boolean umk,
        Completion completion,
        int minutes,
        @Nullable Integer timeValue,
        @Nullable TimeUnit timeUnit,
        FeeKind feeKind,
        @Nullable Long feeRupiah,
        String feeNoteId,
        String feeNoteEn,
        String product,
        String productId,
        String productEn,
        String legalBasis,
        String source,
        boolean active,
        List<Requirement> requirements) {

    public enum Licensing {
        LICENSING,
        NON_LICENSING
    }

    /** What the mall gives: the product itself, taking in the papers, or advice. */
    public enum Completion {
        FINISHED_IN_MALL,
        INTAKE_ONLY,
        INFORMATION
    }

    public enum TimeUnit {
        MINUTES,
        HOURS,
        WORKING_DAYS,
        CALENDAR_DAYS
    }

    public enum FeeKind {
        FREE,
        FIXED,
        FORMULA
    }

    /** Facts without a source are an example and say so. */
    public boolean isExample() {
        return source.isBlank();
    }

    /** The same facts as another agency's service: how a national template becomes a region's own. */
    public Service in(UUID agency, UUID id) {
        return with(id, agency, active, requirements);
    }

    public Service requiring(List<Requirement> requirements) {
        return with(id, agency, active, List.copyOf(requirements));
    }

    public Service active(boolean active) {
        return with(id, agency, active, requirements);
    }

    private Service with(UUID id, UUID agency, boolean active, List<Requirement> requirements) {
        return new Service(
                id,
                agency,
                code,
                nameId,
                nameEn,
                words,
                licensing,
                umk,
                completion,
                minutes,
                timeValue,
                timeUnit,
                feeKind,
                feeRupiah,
                feeNoteId,
                feeNoteEn,
                product,
                productId,
                productEn,
                legalBasis,
                source,
                active,
                requirements);
    }
}
