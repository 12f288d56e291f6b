package id.pendopo.directory;

import id.pendopo.platform.security.Devices;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a higher floor knows of devices that should be heard of now. Without it every paired one passes for heard. */
public interface DeviceSilence {
    /** @return since when each device that is silent is; the others are missing */
    Map<UUID, Instant> of(MallPlan plan, List<Devices.Device> devices);
}
