package id.pendopo.directory.admin;

import id.pendopo.platform.security.Devices.Device;
import id.pendopo.platform.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A device in the manager's list.
 *
 * @param code to be typed in on the device; empty when it has none, or to those who may only read
 * @param state key of the word for its state
 */
public record DeviceRow(
        UUID id, String kind, String name, String code, String state, String tone, String seen, boolean revocable) {
    static List<DeviceRow> of(Page page, List<Device> devices, boolean mayWrite) {
        return devices.stream().map(device -> row(page, device, mayWrite)).toList();
    }

    private static DeviceRow row(Page page, Device device, boolean mayWrite) {
        String code = device.code();
        Instant seen = device.seenAt();
        String state = device.revoked() ? "revoked" : device.paired() ? "paired" : code == null ? "expired" : "waiting";
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
                seen == null
                        ? "–"
                        : CellWords.day(page, seen.atZone(page.zone()).toLocalDate()) + " " + page.time(seen),
                mayWrite && !device.revoked());
    }
}
