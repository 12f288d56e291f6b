package id.pendopo.visits.web;

import static id.pendopo.platform.security.Role.AGENCY_SUPERVISOR;
import static id.pendopo.platform.security.Role.MALL_MANAGER;
import static id.pendopo.platform.security.Role.OVERSEER;
import static id.pendopo.platform.security.Role.RECEPTIONIST;
import static id.pendopo.platform.security.Role.REGION_ADMIN;

import id.pendopo.platform.web.MainLinks;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The hall's screens in the navigation at the top, and at the foot what everybody may see of it. */
@Component
class HallLinks implements MainLinks {
    @Override
    public List<MainLink> links() {
        return List.of(
                new MainLink(10, "/board", "hall.nav.board", Set.of(MALL_MANAGER, REGION_ADMIN, OVERSEER)),
                new MainLink(20, "/counter", "hall.nav.counter", Set.of(AGENCY_SUPERVISOR)),
                new MainLink(40, "/reception", "hall.nav.reception", Set.of(MALL_MANAGER, RECEPTIONIST)));
    }

    @Override
    public List<FootLink> foot() {
        return List.of(new FootLink(10, "", "mall.foot"), new FootLink(30, "/calls", "calls.title"));
    }
}
