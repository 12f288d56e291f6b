package id.pendopo.directory.admin;

import id.pendopo.platform.once.Once;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.text.PlainText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announces and revokes the hall's devices, once per form that was sent. */
@Component
class DeviceDesk {
    private final Devices devices;
    private final Once once;

    DeviceDesk(Devices devices, Once once) {
        this.devices = devices;
        this.once = once;
    }

    /** @param place the counter that a counter PC stands at */
    @Transactional
    public void announce(UUID mall, Role kind, String name, @Nullable UUID place, UUID actor, String key) {
        String stripped = name.strip();
        if (!kind.isDevice()) {
            throw PlatformProblem.INPUT_INVALID.refusal();
        }
        if (stripped.isEmpty() || stripped.length() > 60 || !PlainText.isLine(stripped)) {
            throw DirectoryProblem.NAME_MISSING.refusal(java.util.Map.of("max", 60));
        }
        if (kind == Role.COUNTER && place == null) {
            throw DirectoryProblem.COUNTER_DEVICE_NEEDS_PLACE.refusal();
        }
        UUID at = kind == Role.COUNTER ? place : null;
        if (once.first(key, "device.announce", Once.named(mall, kind, stripped, at))) {
            devices.announce(mall, kind, stripped, at, actor);
        }
    }

    @Transactional
    public void revoke(UUID mall, UUID device, UUID actor, String key) {
        if (once.first(key, "device.revoke", device)) {
            devices.revoke(mall, device, actor);
        }
    }
}
