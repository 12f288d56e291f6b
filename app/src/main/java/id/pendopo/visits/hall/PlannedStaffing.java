package id.pendopo.visits.hall;

import id.pendopo.directory.MallPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who is planned at a counter: a port. Without rosters a counter is planned for all of its opening hours. */
public interface PlannedStaffing {
    List<ServingHours.Span> planned(MallPlan plan, UUID counter, LocalDate day, Instant now);
}
