package id.pendopo.visits.management;

import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.visits.hall.TicketNumber;
import id.pendopo.visits.management.TestResult.Part;
import id.pendopo.visits.voice.Speeches;
import id.pendopo.visits.voice.VoiceBook;
import id.pendopo.visits.voice.VoiceRules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether each zone's counters can be called aloud, and whether each display is there to do it. */
@Component
class TestedScreens {
    /** A display's stream is opened anew every ten minutes at the latest, and the display is seen each time. */
    private static final Duration SILENT = Duration.ofMinutes(11);

    private static final TicketNumber ANY = new TicketNumber("A", 12, 3);

    private final Directory directory;
    private final Devices devices;
    private final VoiceBook voices;
    private final Speeches speeches;
    private final InstantSource clock;

    TestedScreens(Directory directory, Devices devices, VoiceBook voices, Speeches speeches, InstantSource clock) {
        this.directory = directory;
        this.devices = devices;
        this.voices = voices;
        this.speeches = speeches;
        this.clock = clock;
    }

    List<TestResult> test(UUID mall) {
        return Stream.of(voices(directory.plan(mall)), displays(mall))
                .flatMap(Collection::stream)
                .toList();
    }

    private List<TestResult> voices(MallPlan plan) {
        VoiceRules rules = voices.of(plan.mall().id());
        Map<String, List<Counter>> zones = plan.counters().values().stream()
                .filter(Counter::active)
                .collect(Collectors.groupingBy(Counter::area, TreeMap::new, Collectors.toList()));
        return zones.entrySet().stream()
                .map(zone -> new TestResult(
                        Part.VOICE,
                        zone.getKey(),
                        zone.getValue().stream().allMatch(counter -> canBeSaid(plan, rules, counter)),
                        Optional.empty(),
                        clock.instant()))
                .toList();
    }

    private boolean canBeSaid(MallPlan plan, VoiceRules rules, Counter counter) {
        try {
            return speeches.of(Speeches.call(plan, rules, ANY, counter, true), rules)
                    .length()
                    .isPositive();
        } catch (RuntimeException e) {
            // The boundary of a test: whatever is wrong with the voice is what the test is for.
            return false;
        }
    }

    private List<TestResult> displays(UUID mall) {
        Instant now = clock.instant();
        return devices.of(mall, Role.DISPLAY).stream()
                .filter(Devices.Device::paired)
                .map(device ->
                        new TestResult(Part.DISPLAY, device.id().toString(), heard(device, now), Optional.empty(), now))
                .toList();
    }

    private static boolean heard(Devices.Device device, Instant now) {
        Instant seen = device.seenAt();
        return seen != null && seen.isAfter(now.minus(SILENT));
    }
}
