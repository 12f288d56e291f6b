package id.pendopo.simulation.play;

import id.pendopo.catalog.Catalog;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.StaffAccounts;
import id.pendopo.platform.security.StaffAccounts.Member;
import id.pendopo.simulation.draw.Drawing;
import id.pendopo.simulation.draw.MallDay;
import id.pendopo.simulation.profile.ProfileRows;
import id.pendopo.visits.setup.QueueBooks;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds who plays where: the demo's officers at their own counters, in the current region. */
@Component
class Players {
    private final Directory directory;
    private final Catalog catalog;
    private final QueueBooks books;
    private final StaffAccounts staff;
    private final ProfileRows profiles;

    Players(Directory directory, Catalog catalog, QueueBooks books, StaffAccounts staff, ProfileRows profiles) {
        this.directory = directory;
        this.catalog = catalog;
        this.books = books;
        this.staff = staff;
        this.profiles = profiles;
    }

    /** Only where everybody is a demo's: whoever has an account that lasts, anywhere in the region, serves real people. */
    boolean mayPlay() {
        return staff.areAllOfDemo();
    }

    Scene scene(UUID mall, LocalDate day, long seed) {
        MallPlan plan = directory.plan(mall);
        MallDay known = MallDay.of(plan, books.of(mall), catalog.services(mall).values(), day);
        Drawing drawing = new Drawing(profiles.profile(plan.mall().code()), known, seed);
        return new Scene(
                plan,
                known.book(),
                catalog.services(mall),
                officers(plan),
                staff.of(mall).stream()
                        .filter(member -> plays(member, Role.RECEPTIONIST))
                        .findFirst()
                        .map(member -> actor(plan, member))
                        .orElse(null),
                drawing.day(),
                drawing.stranger(),
                new Refused());
    }

    private Map<UUID, Actor> officers(MallPlan plan) {
        return staff.of(plan.mall().id()).stream()
                .filter(member -> plays(member, Role.OFFICER) && member.counter() != null)
                .collect(Collectors.toMap(
                        member -> java.util.Objects.requireNonNull(member.counter()),
                        member -> actor(plan, member),
                        (one, other) -> one));
    }

    private static boolean plays(Member member, Role role) {
        return member.demo() && member.active() && member.role() == role;
    }

    private static Actor actor(MallPlan plan, Member member) {
        return new Actor(
                member.id(),
                plan.mall().region(),
                member.role(),
                member.displayName(),
                member.mall(),
                member.agency(),
                member.counter());
    }
}
