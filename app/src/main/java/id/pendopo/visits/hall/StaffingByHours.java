package id.pendopo.visits.hall;

import id.pendopo.directory.MallPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A counter is planned to be manned whenever it is open. */
@Component
class StaffingByHours implements PlannedStaffing {
    private final ServingHours hours;

    StaffingByHours(ServingHours hours) {
        this.hours = hours;
    }

    @Override
    public List<ServingHours.Span> planned(MallPlan plan, UUID counter, LocalDate day, Instant now) {
        return hours.of(plan, counter, day);
    }
}
