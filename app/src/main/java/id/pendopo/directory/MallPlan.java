package id.pendopo.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All that stands still in a mall during a day, as one immutable snapshot: who is there, where, and when it is open.
 * Cheap to hand around; replaced as a whole when somebody edits the directory.
 */
public interface MallPlan {
    Mall mall();

    /** Agencies by id, also those whose agreement has ended. */
    Map<UUID, Agency> agencies();

    /** Counters by id, in order of number. */
    Map<UUID, Counter> counters();

    /**
     * The parts of the building in which counters are served, where the mall has named any. One that is written in capitals at
     * some counters is the same one, and spelled as at the first of them.
     */
    default SortedSet<String> areas() {
        return counters().values().stream()
                .filter(Counter::active)
                .map(Counter::area)
                .filter(area -> !area.isEmpty())
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
    }

    /** One of these as the mall spells it, however somebody else does; empty when it is not there. */
    default Optional<String> area(String asked) {
        return areas().stream().filter(asked::equalsIgnoreCase).findFirst();
    }

    /** The floors on which something stands, as they are drawn, from the lowest up. */
    List<FloorMap> floors();

    /** When the mall as a whole is open on a day: empty when it is closed. */
    List<OpenSpan> mallHours(LocalDate day);

    /** When an agency is there on a day: mall ∩ agency, cut by exceptions, none outside its agreement. */
    List<OpenSpan> agencyHours(UUID agency, LocalDate day);

    /** When a counter may be manned on a day: mall ∩ agency ∩ counter, cut by exceptions. */
    List<OpenSpan> counterHours(UUID counter, LocalDate day);

    /** Why the mall or agency is closed or has other hours on a day, in words for the public; empty when usual. */
    Optional<Notice> notice(UUID agency, LocalDate day);

    /** The days that deadlines count: another switch than whether the mall is open. */
    WorkingDays workingDays();

    record Notice(String reasonId, String reasonEn) {}
}
