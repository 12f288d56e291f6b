package id.pendopo.visits.management;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.time.Days;
import id.pendopo.visits.management.TestResult.Part;
import id.pendopo.visits.offline.ReadyKiosks;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.voice.KioskVoices;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether each kiosk can read its page to who can't see it, and could go on alone. One that has told nothing of either is
 * not tested for it.
 */
@Component
class TestedKiosks {
    private final Devices devices;
    private final KioskVoices voices;
    private final ReadyKiosks ready;
    private final QueueBooks books;
    private final Directory directory;
    private final InstantSource clock;

    TestedKiosks(
            Devices devices,
            KioskVoices voices,
            ReadyKiosks ready,
            QueueBooks books,
            Directory directory,
            InstantSource clock) {
        this.devices = devices;
        this.voices = voices;
        this.ready = ready;
        this.books = books;
        this.directory = directory;
        this.clock = clock;
    }

    List<TestResult> test(UUID mall) {
        Instant now = clock.instant();
        List<UUID> kiosks = opened(mall).map(Devices.Device::id).toList();
        return Stream.concat(heard(mall, kiosks, now), alone(directory.plan(mall), kiosks, now))
                .toList();
    }

    /**
     * The names of those whose browsers can keep nothing for being cut off: over plain http, or too old. That lasts until
     * somebody sets them up otherwise, so no test fails for it every morning.
     */
    List<String> unable(UUID mall) {
        if (!wantsStock(mall)) {
            return List.of();
        }
        Set<UUID> able = ready.heard(mall);
        return opened(mall)
                .filter(device -> !able.contains(device.id()))
                .map(Devices.Device::name)
                .toList();
    }

    private Stream<Devices.Device> opened(UUID mall) {
        return devices.of(mall, Role.KIOSK).stream().filter(device -> device.paired() && device.seenAt() != null);
    }

    private Stream<TestResult> heard(UUID mall, List<UUID> kiosks, Instant now) {
        Map<UUID, Set<String>> told = voices.of(mall);
        return kiosks.stream().filter(told::containsKey).map(kiosk -> {
            boolean well = told.getOrDefault(kiosk, Set.of()).contains(Lang.ID.code());
            return result(Part.KIOSK_VOICE, kiosk, well, now);
        });
    }

    /** A mall whose rules want no stock wants no kiosk to go on. */
    private boolean wantsStock(UUID mall) {
        return books.of(mall).rules().offlineNumbers() > 0;
    }

    private Stream<TestResult> alone(MallPlan plan, List<UUID> kiosks, Instant now) {
        UUID mall = plan.mall().id();
        if (!wantsStock(mall)) {
            return Stream.empty();
        }
        Set<UUID> told = ready.heard(mall);
        Set<UUID> able = ready.of(mall, Days.today(now, plan.mall().zone()));
        return kiosks.stream()
                .filter(told::contains)
                .map(kiosk -> result(Part.KIOSK_OFFLINE, kiosk, able.contains(kiosk), now));
    }

    private static TestResult result(Part part, UUID kiosk, boolean well, Instant now) {
        return new TestResult(part, kiosk.toString(), well, Optional.empty(), now);
    }
}
