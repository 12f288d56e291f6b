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

/** The catalogue in the administration's side navigation, and at the top for those who administer nothing else. */
@Configuration(proxyBeanMethods = false)
class CatalogLinks {
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

    @Bean
    MainLinks catalogAtTheTop() {
        return () -> List.of(new MainLinks.MainLink(50, PATH, NAME, Set.of(AGENCY_SUPERVISOR)));
    }
}
