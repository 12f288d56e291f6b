package id.pendopo.visits.web;

import id.pendopo.directory.AdminLinks;
import id.pendopo.platform.security.Role;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Queues and rules in the administration's side navigation. */
@Component
class SetupLinks implements AdminLinks {
    private static final Set<Role> WRITE = Set.of(Role.REGION_ADMIN, Role.MALL_MANAGER);
    private static final String QUEUES = "setup.group";

    @Override
    public List<AdminLink> links() {
        return List.of(
                new AdminLink(250, QUEUES, "/admin/queues", "setup.queues", "list-check", WRITE),
                new AdminLink(260, QUEUES, "/admin/rules", "setup.rules", "settings", WRITE),
                new AdminLink(270, QUEUES, "/admin/voice", "voice.title", "volume", WRITE),
                new AdminLink(272, QUEUES, "/admin/displays", "displays.title", "device-tv", WRITE),
                new AdminLink(274, QUEUES, "/admin/media", "media.title", "photo", WRITE),
                new AdminLink(280, QUEUES, "/admin/printers", "printing.title", "printer", WRITE),
                new AdminLink(290, QUEUES, "/admin/slip", "slip.title", "ticket", WRITE),
                new AdminLink(295, QUEUES, "/admin/self-test", "self-test.title", "circle-check", WRITE));
    }
}
