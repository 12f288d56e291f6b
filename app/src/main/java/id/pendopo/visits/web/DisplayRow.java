package id.pendopo.visits.web;

import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Devices;
import id.pendopo.visits.display.DisplayLayout;
import java.util.UUID;

/**
 * A display in the manager's list.
 *
 * @param lost whether its zone is no more: it shows the whole mall
 */
public record DisplayRow(UUID id, String name, boolean paired, DisplayLayout layout, boolean lost) {
    static DisplayRow of(Devices.Device device, DisplayLayout layout, MallPlan plan) {
        boolean lost = !layout.zone().isEmpty() && plan.area(layout.zone()).isEmpty();
        return new DisplayRow(device.id(), device.name(), device.paired(), layout, lost);
    }
}
