package id.pendopo.catalog.edit;

import id.pendopo.directory.Agency;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may write what an agency's services say. They are the region's: where several of its malls have the agency, one of
 * them would write for the others' visitors, so only the region's administrator may. Whether a mall offers them stays its own.
 */
@Component
public class Authorship {
    private final Directory directory;
    private final InstantSource clock;

    Authorship(Directory directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** What else somebody may do is said by {@link Rights}. */
    public boolean mayWrite(Actor actor, MallPlan plan, UUID agency) {
        return actor.role() == Role.REGION_ADMIN
                || directory.all().stream()
                        .filter(mall -> mall.region() == plan.mall().region()
                                && !mall.id().equals(plan.mall().id()))
                        .noneMatch(mall -> speaksFor(directory.plan(mall.id()), agency));
    }

    /** A mall that the agency has left has no visitors for it. One that it will come to has: its plan is being made. */
    private boolean speaksFor(MallPlan plan, UUID agency) {
        Agency there = plan.agencies().get(agency);
        LocalDate today = LocalDate.ofInstant(clock.instant(), plan.mall().zone());
        return there != null && !there.hasLeft(today);
    }
}
