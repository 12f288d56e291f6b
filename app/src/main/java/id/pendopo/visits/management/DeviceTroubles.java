package id.pendopo.visits.management;

import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.visits.printing.PrinterStates;
import id.pendopo.visits.printing.PrinterStates.Said;
import id.pendopo.visits.printing.Trouble;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is wrong with the kiosks' printers, by cause, and what today's test found wrong with anything else. */
@Component
class DeviceTroubles {
    private final PrinterStates states;
    private final TestBook tests;

    DeviceTroubles(PrinterStates states, TestBook tests) {
        this.states = states;
        this.tests = tests;
    }

    /**
     * @param devices the mall's
     * @param morning when the day began: a test of an earlier day says nothing any more
     */
    List<Alarm> of(UUID mall, List<Devices.Device> devices, Instant morning) {
        return Stream.concat(printers(mall, devices).stream(), tested(mall, morning).stream())
                .toList();
    }

    /** A printer speaks for itself, at any time of the day. */
    private List<Alarm> tested(UUID mall, Instant morning) {
        List<TestResult> ill = tests.of(mall).stream()
                .filter(result -> !result.well() && result.part() != TestResult.Part.PRINTER)
                .filter(result -> !result.at().isBefore(morning))
                .toList();
        return ill.isEmpty()
                ? List.of()
                : List.of(new Alarm.NotReady(ill.size(), ill.getFirst().at()));
    }

    private List<Alarm> printers(UUID mall, List<Devices.Device> devices) {
        List<Said> troubled = states.of(mall).stream()
                .filter(said -> !said.troubles().isEmpty())
                .toList();
        if (troubled.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> kiosks = devices.stream()
                .filter(device -> device.kind() == Role.KIOSK && !device.revoked())
                .collect(Collectors.toMap(Devices.Device::id, Devices.Device::name));
        return Stream.of(Trouble.values())
                .flatMap(why -> alarm(why, troubled, kiosks).stream())
                .toList();
    }

    private static List<Alarm> alarm(Trouble why, List<Said> troubled, Map<UUID, String> kiosks) {
        List<Alarm.Kiosk> same = troubled.stream()
                .filter(said -> said.troubles().contains(why))
                .flatMap(said -> kiosk(said, kiosks).stream())
                .sorted(Comparator.comparing(Alarm.Kiosk::name))
                .toList();
        return same.stream()
                .map(Alarm.Kiosk::since)
                .min(Comparator.naturalOrder())
                .<Alarm>map(since -> new Alarm.Printers(same, why, since))
                .stream()
                .toList();
    }

    private static Optional<Alarm.Kiosk> kiosk(Said said, Map<UUID, String> kiosks) {
        String name = kiosks.get(said.kiosk());
        Instant since = said.since();
        return name == null || since == null
                ? Optional.empty()
                : Optional.of(new Alarm.Kiosk(said.kiosk(), name, since));
    }
}
