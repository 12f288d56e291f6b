package id.pendopo.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency with its place in one mall.
 *
 * @param type which national service templates fit it, such as {@code DUKCAPIL}
 * @param pksFrom first and
 * @param pksUntil last day of its agreement (PKS) with the mall; outside it the agency is not served. Null when open:
 *     the region's own departments need no agreement
 */
public record Agency(
        UUID id,
        String code,
        String type,
        String nameId,
        String nameEn,
        String shortName,
        AgencyKind kind,
        String pksNo,
        @Nullable LocalDate pksFrom,
        @Nullable LocalDate pksUntil,
        String booth,
        int floor,
        String area,
        String source) {
    public boolean agreedOn(LocalDate day) {
        return (pksFrom == null || !day.isBefore(pksFrom)) && (pksUntil == null || !day.isAfter(pksUntil));
    }

    /** Whether its agreement with the mall has ended: it may still stand in the plan, because history speaks of it. */
    public boolean hasLeft(LocalDate today) {
        return pksUntil != null && pksUntil.isBefore(today);
    }
}
