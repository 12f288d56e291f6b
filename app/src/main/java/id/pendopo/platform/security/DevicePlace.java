package id.pendopo.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where the PC stands that a request comes from, whoever has signed in on it. */
@Component
public class DevicePlace {
    private final Devices devices;

    DevicePlace(Devices devices) {
        this.devices = devices;
    }

    /** The counter of a paired counter PC. */
    public Optional<UUID> counter(HttpServletRequest request) {
        return WhoAndWhere.cookie(request, WhoAndWhere.DEVICE_COOKIE)
                .flatMap(devices::find)
                .filter(device -> device.role() == Role.COUNTER)
                .map(Actor::counter);
    }
}
