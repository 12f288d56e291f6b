package id.pendopo.directory.admin;

import id.pendopo.directory.AdminLinks;
import id.pendopo.platform.security.Role;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The directory's own part of the side navigation. */
@Component
class DirectoryLinks implements AdminLinks {
    private static final Set<Role> WRITE = Set.of(Role.REGION_ADMIN, Role.MALL_MANAGER);
    private static final Set<Role> READ = Set.of(Role.REGION_ADMIN, Role.MALL_MANAGER, Role.OVERSEER);
    private static final String MALL = "admin.group.mall";
    private static final String AGENCIES = "admin.group.agencies";
    private static final String DEVICES = "admin.group.devices";

    @Override
    public List<AdminLink> links() {
        return List.of(
                new AdminLink(100, MALL, "/admin", "admin.overview", "building", READ),
                new AdminLink(110, MALL, "/admin/mall", "sheet.mall", "map-pin", READ),
                new AdminLink(120, MALL, "/admin/hours", "sheet.hours", "clock", READ),
                new AdminLink(130, MALL, "/admin/exceptions", "sheet.exceptions", "calendar", READ),
                new AdminLink(140, MALL, "/admin/holidays", "admin.holidays", "calendar", READ),
                new AdminLink(150, MALL, "/admin/facilities", "sheet.facilities", "wheelchair", READ),
                new AdminLink(160, MALL, "/admin/stalls", "sheet.stalls", "building", READ),
                new AdminLink(170, MALL, "/admin/places", "sheet.places", "map-pin", READ),
                new AdminLink(200, AGENCIES, "/admin/agencies", "sheet.agencies", "building", READ),
                new AdminLink(210, AGENCIES, "/admin/counters", "sheet.counters", "device-desktop", READ),
                new AdminLink(230, AGENCIES, "/admin/accounts", "admin.accounts", "users", WRITE),
                new AdminLink(300, DEVICES, "/admin/devices", "admin.devices", "device-tv", READ));
    }
}
