package id.pendopo.directory.hours;

import id.pendopo.directory.OpenSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An exception from the usual week.
 *
 * @param until last day
 * @param weekdays only these; all when empty
 * @param span none when closed
 */
public record Special(
        Scope scope,
        UUID ref,
        LocalDate from,
        LocalDate until,
        Set<DayOfWeek> weekdays,
        SpecialKind kind,
        Optional<OpenSpan> span,
        String reasonId,
        String reasonEn) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from)
                && !day.isAfter(until)
                && (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()));
    }
}
