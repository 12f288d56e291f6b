package id.pendopo.catalog.web;

import static id.pendopo.platform.security.Role.AGENCY_SUPERVISOR;
import static id.pendopo.platform.security.Role.MALL_MANAGER;
import static id.pendopo.platform.security.Role.REGION_ADMIN;

import id.pendopo.directory.AdminLinks;
import id.pendopo.platform.web.MainLinks;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The catalogue in the administration's side navigation, at the top for those who administer nothing else, and the services
 * at the foot for everybody.
 */
@Configuration(proxyBeanMethods = false)
class CatalogLinks implements MainLinks {
    private static final String PATH = "/admin/services";
    private static final String NAME = "catalog.nav";

    @Bean
    AdminLinks catalogAtTheSide() {
        return () -> List.of(new AdminLinks.AdminLink(
                205,
                "admin.group.agencies",
                PATH,
                NAME,
                "file-text",
                Set.of(REGION_ADMIN, MALL_MANAGER, AGENCY_SUPERVISOR)));
    }

    @Override
    public List<MainLink> links() {
        return List.of(new MainLink(50, PATH, NAME, Set.of(AGENCY_SUPERVISOR)));
    }

    @Override
    public List<FootLink> foot() {
        return List.of(new FootLink(20, "/services", "catalog.title"));
    }
}
