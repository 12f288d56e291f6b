package id.pendopo.directory.admin;

import id.pendopo.directory.AdminLinks;
import java.util.List;
import org.springframework.stereotype.Component;

/** The directory's own part of the side navigation. */
@Component
class DirectoryLinks implements AdminLinks {
    private static final String MALL = "admin.group.mall";
    private static final String AGENCIES = "admin.group.agencies";
    private static final String DEVICES = "admin.group.devices";

    @Override
    public List<AdminLink> links() {
        return List.of(
                new AdminLink(100, MALL, "/admin", "admin.overview", "building"),
                new AdminLink(110, MALL, "/admin/mall", "sheet.mall", "map-pin"),
                new AdminLink(120, MALL, "/admin/hours", "sheet.hours", "clock"),
                new AdminLink(130, MALL, "/admin/exceptions", "sheet.exceptions", "calendar"),
                new AdminLink(140, MALL, "/admin/holidays", "admin.holidays", "calendar"),
                new AdminLink(150, MALL, "/admin/facilities", "sheet.facilities", "wheelchair"),
                new AdminLink(160, MALL, "/admin/stalls", "sheet.stalls", "building"),
                new AdminLink(200, AGENCIES, "/admin/agencies", "sheet.agencies", "building"),
                new AdminLink(210, AGENCIES, "/admin/counters", "sheet.counters", "device-desktop"),
                new AdminLink(230, AGENCIES, "/admin/accounts", "admin.accounts", "users"),
                new AdminLink(300, DEVICES, "/admin/devices", "admin.devices", "device-tv"));
    }
}
