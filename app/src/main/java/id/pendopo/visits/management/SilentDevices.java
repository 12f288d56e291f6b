package id.pendopo.visits.management;

import id.pendopo.directory.MallPlan;
import id.pendopo.directory.OpenSpan;
import id.pendopo.platform.security.Devices;
import id.pendopo.visits.hall.ServingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds kiosks and displays that should be heard of and aren't: paired ones that sent nothing for longer than the mall
 * allows while it is open. The night doesn't count. A counter's PC may be off: its counter tells whether somebody is there.
 */
@Component
class SilentDevices {
    private final ServingHours hours;

    SilentDevices(ServingHours hours) {
        this.hours = hours;
    }

    List<Alarm.DeviceSilent> find(
            MallPlan plan, List<Devices.Device> devices, LocalDate day, Instant now, Duration limit) {
        List<OpenSpan> open = hours.ofMall(plan, day);
        if (open.isEmpty()) {
            return List.of();
        }
        Instant opening =
                day.atTime(open.getFirst().opens()).atZone(plan.mall().zone()).toInstant();
        Instant closing =
                day.atTime(open.getLast().closes()).atZone(plan.mall().zone()).toInstant();
        return now.isBefore(opening) || !now.isBefore(closing)
                ? List.of()
                : devices.stream()
                        .flatMap(device -> silent(device, opening))
                        .filter(alarm -> !now.isBefore(alarm.since().plus(limit)))
                        .toList();
    }

    private static Stream<Alarm.DeviceSilent> silent(Devices.Device device, Instant opening) {
        Instant seen = device.seenAt();
        boolean watched =
                switch (device.kind()) {
                    case KIOSK, DISPLAY -> device.inUse();
                    case COUNTER,
                            PLATFORM_ADMIN,
                            REGION_ADMIN,
                            MALL_MANAGER,
                            RECEPTIONIST,
                            AGENCY_SUPERVISOR,
                            OFFICER,
                            OVERSEER -> false;
                };
        return watched && seen != null
                ? Stream.of(new Alarm.DeviceSilent(
                        device.id(), device.kind(), device.name(), seen.isBefore(opening) ? opening : seen))
                : Stream.empty();
    }
}
