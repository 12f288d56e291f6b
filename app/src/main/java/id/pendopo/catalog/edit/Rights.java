package id.pendopo.catalog.edit;

import id.pendopo.catalog.CatalogProblem;
import id.pendopo.directory.Agency;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Actor;
import java.util.List;
import java.util.UUID;

/** Whose services somebody may change: an agency's supervisor those of the own agency, the mall's people those of all. */
public final class Rights {
    private Rights() {}

    /** @throws id.pendopo.platform.problem.Refusal when it is not theirs, or not an agency of the mall */
    public static void check(Actor actor, MallPlan plan, UUID agency) {
        if (!plan.agencies().containsKey(agency)) {
            throw CatalogProblem.AGENCY_UNKNOWN.refusal();
        }
        if (!may(actor, agency)) {
            throw CatalogProblem.AGENCY_NOT_YOURS.refusal();
        }
    }

    public static boolean may(Actor actor, UUID agency) {
        return switch (actor.role()) {
            case REGION_ADMIN, MALL_MANAGER -> true;
            case AGENCY_SUPERVISOR -> agency.equals(actor.agency());
            case PLATFORM_ADMIN, RECEPTIONIST, OFFICER, OVERSEER, KIOSK, DISPLAY, COUNTER ->
                throw PlatformProblem.NOT_ALLOWED.refusal();
        };
    }

    /** The agencies of the mall whose services somebody may change, by name. */
    public static List<Agency> agencies(Actor actor, MallPlan plan) {
        return plan.agencies().values().stream()
                .filter(agency -> may(actor, agency.id()))
                .sorted(java.util.Comparator.comparing(Agency::nameId, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
