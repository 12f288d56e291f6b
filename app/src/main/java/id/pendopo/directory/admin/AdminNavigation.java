package id.pendopo.directory.admin;

import id.pendopo.platform.security.Role;
import id.pendopo.platform.web.MainLinks;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The way into a mall's administration from the navigation at the top. */
@Component
class AdminNavigation implements MainLinks {
    @Override
    public List<MainLink> links() {
        return List.of(new MainLink(60, "/admin", "admin.nav", Set.of(Role.REGION_ADMIN, Role.MALL_MANAGER)));
    }
}
