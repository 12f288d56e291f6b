package id.pendopo.visits.web;

import id.pendopo.directory.Agency;
import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.StaffAccounts;
import id.pendopo.visits.DemoPlayers;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.Halls;
import id.pendopo.visits.hall.LiveSession;
import id.pendopo.visits.hall.LiveVisit;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts the start page together: in the demo with live figures and people to be, else only with the malls. */
@Component
class StartViews {
    /** The mall that the demo's tour in the README walks through stands first. */
    private static final String TOUR = "ogan-ilir";

    private final Directory directory;
    private final Halls halls;
    private final Doors doors;
    private final StaffAccounts staff;
    private final DemoPlayers players;
    private final boolean demo;
    private final Duration ahead;

    StartViews(
            Directory directory,
            Halls halls,
            Doors doors,
            StaffAccounts staff,
            DemoPlayers players,
            @Value("${pendopo.demo:false}") boolean demo,
            @Value("${pendopo.clock-ahead:PT0S}") Duration ahead) {
        this.directory = directory;
        this.halls = halls;
        this.doors = doors;
        this.staff = staff;
        this.players = players;
        this.demo = demo;
        this.ahead = ahead;
    }

    StartView now() {
        return new StartView(
                demo,
                demo ? ahead : Duration.ZERO,
                players.now(),
                directory.all().stream()
                        .sorted(Comparator.comparing(
                                mall -> !(demo && mall.code().equals(TOUR))))
                        .map(this::entry)
                        .toList());
    }

    private StartView.Entry entry(Directory.MallEntry mall) {
        if (!demo) {
            return new StartView.Entry(mall.code(), mall.shortName(), mall.regionName(), Optional.empty(), List.of());
        }
        return Wall.get(mall.region(), () -> {
            MallPlan plan = directory.plan(mall.id());
            return new StartView.Entry(
                    mall.code(), mall.shortName(), mall.regionName(), Optional.of(now(plan)), people(plan));
        });
    }

    StartView.Now now(MallPlan plan) {
        HallState state = halls.recently(plan.mall().id());
        LocalTime time = LocalTime.ofInstant(state.at(), plan.mall().zone());
        return new StartView.Now(
                state.visits().values().stream()
                        .map(LiveVisit::busy)
                        .filter(Optional::isEmpty)
                        .count(),
                state.sessions().values().stream()
                        .filter(session -> session.state() == LiveSession.State.OPEN)
                        .count(),
                plan.counters().values().stream().filter(Counter::active).count(),
                state.inside() >= plan.mall().hallCapacity(),
                doors.closes(plan, state.day(), time),
                doors.opens(plan, state.day(), time),
                doors.givesNumbersEarly(plan, state.day(), time));
    }

    private List<StartView.Person> people(MallPlan plan) {
        return staff.of(plan.mall().id()).stream()
                .filter(member -> member.demo() && member.active())
                .map(member -> person(plan, member))
                .sorted(Comparator.comparing(StartView.Person::role))
                .toList();
    }

    private static StartView.Person person(MallPlan plan, StaffAccounts.Member member) {
        Counter counter = member.counter() == null ? null : plan.counters().get(member.counter());
        Agency agency = member.agency() == null ? null : plan.agencies().get(member.agency());
        String place = (counter == null ? "" : counter.number() + " · ") + (agency == null ? "" : agency.shortName());
        return new StartView.Person(member.username(), member.role(), place, member.role() == Role.OFFICER);
    }
}
