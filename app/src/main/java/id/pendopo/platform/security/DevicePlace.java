package id.pendopo.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which device of the hall a request comes from, and where it stands, whoever has signed in on it. */
@Component
public class DevicePlace {
    private final Devices devices;

    DevicePlace(Devices devices) {
        this.devices = devices;
    }

    /** The counter of a paired counter PC. */
    public Optional<UUID> counter(HttpServletRequest request) {
        return device(request, Role.COUNTER).map(Actor::counter);
    }

    /** The paired display itself. */
    public Optional<UUID> display(HttpServletRequest request) {
        return device(request, Role.DISPLAY).map(Actor::id);
    }

    private Optional<Actor> device(HttpServletRequest request, Role kind) {
        return WhoAndWhere.cookie(request, WhoAndWhere.DEVICE_COOKIE)
                .flatMap(devices::find)
                .filter(device -> device.role() == kind);
    }
}
