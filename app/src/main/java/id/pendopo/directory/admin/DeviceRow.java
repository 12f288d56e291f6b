package id.pendopo.directory.admin;

import id.pendopo.platform.security.Devices.Device;
import id.pendopo.platform.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A device in the manager's list.
 *
 * @param code to be typed in on the device; empty when it has none, or to those who may only read
 * @param silent since when nothing is heard of it, in words; empty when it is heard, or needn't be
 */
public record DeviceRow(
        UUID id,
        String kind,
        String name,
        String code,
        String state,
        String tone,
        String silent,
        String seen,
        boolean revocable) {
    static List<DeviceRow> of(Page page, List<Device> devices, Map<UUID, Instant> silent, boolean mayWrite) {
        return devices.stream()
                .map(device -> row(page, device, Optional.ofNullable(silent.get(device.id())), mayWrite))
                .toList();
    }

    private static DeviceRow row(Page page, Device device, Optional<Instant> silent, boolean mayWrite) {
        String code = device.code();
        Instant seen = device.seenAt();
        String state =
                device.revoked() ? "revoked" : device.paired() ? paired(silent) : code == null ? "expired" : "waiting";
        String tone =
                switch (state) {
                    case "paired" -> "ok";
                    case "waiting" -> "brand";
                    default -> "plain";
                };
        return new DeviceRow(
                device.id(),
                page.word("device", device.kind()),
                device.name(),
                code == null || !mayWrite ? "" : code,
                page.t("device.state." + state),
                tone,
                silent.map(since -> page.t("device.silent", "time", page.time(since)))
                        .orElse(""),
                seen == null
                        ? "–"
                        : CellWords.day(page, seen.atZone(page.zone()).toLocalDate()) + " " + page.time(seen),
                mayWrite && !device.revoked());
    }

    private static String paired(Optional<Instant> silent) {
        return silent.isPresent() ? "known" : "paired";
    }
}
