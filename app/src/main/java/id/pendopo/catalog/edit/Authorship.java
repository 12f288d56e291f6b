package id.pendopo.catalog.edit;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may write what an agency's services say. They are the region's: where several of its malls have the agency, one of
 * them would write for the others' visitors, so only the region's administrator may. Whether a mall offers them stays its own.
 */
@Component
public class Authorship {
    private final Directory directory;

    Authorship(Directory directory) {
        this.directory = directory;
    }

    /** What else somebody may do is said by {@link Rights}. */
    public boolean mayWrite(Actor actor, MallPlan plan, UUID agency) {
        return actor.role() == Role.REGION_ADMIN
                || directory.all().stream()
                        .filter(mall -> mall.region() == plan.mall().region()
                                && !mall.id().equals(plan.mall().id()))
                        .noneMatch(mall -> directory.plan(mall.id()).agencies().containsKey(agency));
    }
}
