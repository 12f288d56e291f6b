package id.pendopo.oversight.screen;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.oversight.DayFigures;
import id.pendopo.oversight.kept.KeptFigures;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.time.Days;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a day for whoever asks: an agency's supervisor sees that agency, everybody else who may read sees the mall. */
@Component
class Readings {
    private final Directory directory;
    private final KeptFigures kept;
    private final InstantSource clock;

    Readings(Directory directory, KeptFigures kept, InstantSource clock) {
        this.directory = directory;
        this.kept = kept;
        this.clock = clock;
    }

    /** @param day null for today, in the mall's zone */
    Reading open(String mall, @Nullable LocalDate day) {
        MallPlan plan = plan(mall);
        Scope may = may();
        LocalDate when = day(plan, day);
        DayFigures figures = kept.of(plan.mall().id(), when);
        return new Reading(plan, when, may, may.equals(Scope.ALL) ? figures : figures.only(may::has));
    }

    List<LocalDate> days(Reading reading) {
        return kept.days(reading.plan().mall().id());
    }

    MallPlan plan(String mall) {
        return directory.plan(mall);
    }

    LocalDate day(MallPlan plan, @Nullable LocalDate day) {
        return day == null ? Days.today(clock.instant(), plan.mall().zone()) : day;
    }

    Scope may() {
        Actor actor = Who.must();
        if (actor.role() != Role.AGENCY_SUPERVISOR) {
            return Scope.ALL;
        }
        if (actor.agency() == null) {
            throw PlatformProblem.NOT_ALLOWED.refusal();
        }
        return Scope.ALL.and(Narrowing.AGENCY, actor.agency());
    }
}
