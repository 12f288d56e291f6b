package id.pendopo.visits.management;

import id.pendopo.directory.DeviceSilence;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Devices;
import id.pendopo.visits.setup.QueueBooks;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the list of devices which of them the board rings for: one rule, so that the two never contradict. */
@Component
class SilenceTold implements DeviceSilence {
    private final SilentDevices devices;
    private final QueueBooks books;
    private final InstantSource clock;

    SilenceTold(SilentDevices devices, QueueBooks books, InstantSource clock) {
        this.devices = devices;
        this.books = books;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Instant> of(MallPlan plan, List<Devices.Device> known) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, plan.mall().zone());
        return devices
                .find(plan, known, day, now, books.of(plan.mall().id()).rules().silent())
                .stream()
                .collect(Collectors.toMap(Alarm.DeviceSilent::device, Alarm.DeviceSilent::since));
    }
}
