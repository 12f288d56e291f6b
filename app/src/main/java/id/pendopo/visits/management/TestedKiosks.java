package id.pendopo.visits.management;

import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.text.Lang;
import id.pendopo.visits.management.TestResult.Part;
import id.pendopo.visits.voice.KioskVoices;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether each kiosk can read its page to who can't see it. One that has never opened its page has told nothing yet. */
@Component
class TestedKiosks {
    private final Devices devices;
    private final KioskVoices voices;
    private final InstantSource clock;

    TestedKiosks(Devices devices, KioskVoices voices, InstantSource clock) {
        this.devices = devices;
        this.voices = voices;
        this.clock = clock;
    }

    List<TestResult> test(UUID mall) {
        Map<UUID, Set<String>> told = voices.of(mall);
        return devices.of(mall, Role.KIOSK).stream()
                .filter(device -> device.paired() && told.containsKey(device.id()))
                .map(device -> new TestResult(
                        Part.KIOSK_VOICE,
                        device.id().toString(),
                        told.getOrDefault(device.id(), Set.of()).contains(Lang.ID.code()),
                        Optional.empty(),
                        clock.instant()))
                .toList();
    }
}
