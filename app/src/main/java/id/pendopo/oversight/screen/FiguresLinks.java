package id.pendopo.oversight.screen;

import static id.pendopo.platform.security.Role.AGENCY_SUPERVISOR;
import static id.pendopo.platform.security.Role.MALL_MANAGER;
import static id.pendopo.platform.security.Role.OVERSEER;
import static id.pendopo.platform.security.Role.REGION_ADMIN;

import id.pendopo.platform.web.MainLinks;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The figures in the navigation at the top, and at the foot what everybody may read. */
@Component
class FiguresLinks implements MainLinks {
    @Override
    public List<MainLink> links() {
        return List.of(new MainLink(
                30, "/figures", "oversight.title", Set.of(MALL_MANAGER, REGION_ADMIN, OVERSEER, AGENCY_SUPERVISOR)));
    }

    @Override
    public List<FootLink> foot() {
        return List.of(new FootLink(40, "/score", "oversight.score.title"));
    }
}
