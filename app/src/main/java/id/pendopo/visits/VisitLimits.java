package id.pendopo.visits;

import id.pendopo.platform.problem.Refusal;
import java.util.Map;

/**
 * How much one visit may hold. Technical bounds, not an office's policy: they keep the exact search for the best order
 * small, and one number from standing for a crowd.
 */
public final class VisitLimits {
    /** Services that are open at a time: the search for their best order is exact, and doubles with each. */
    public static final int SERVICES = 10;

    /** Stops of the whole day, those that are over among them. */
    public static final int STOPS = 20;

    /** People or files of one stop: a family of five, a notary with twenty files. The database checks it too. */
    public static final int QUANTITY = 99;

    /** How often a visitor may put their stops in another order or say that they will be late. */
    public static final int CHANGES = 30;

    /** How often a visitor may have the slip printed once more. */
    public static final int COPIES = 3;

    private VisitLimits() {}

    /** @throws Refusal {@code too-many-services} */
    public static void checkServices(int services) {
        if (services > SERVICES) {
            throw tooMany();
        }
    }

    /**
     * For one more stop.
     *
     * @param open stops that the visit has now
     * @param all of them and those that are over
     * @throws Refusal {@code too-many-services}
     */
    public static void checkAnother(int open, int all) {
        if (open >= SERVICES || all >= STOPS) {
            throw tooMany();
        }
    }

    private static Refusal tooMany() {
        return VisitProblem.TOO_MANY_SERVICES.refusal(Map.of("max", SERVICES));
    }

    /** @throws Refusal {@code quantity-invalid} */
    public static void checkQuantity(int quantity) {
        if (quantity < 1 || quantity > QUANTITY) {
            throw VisitProblem.QUANTITY_INVALID.refusal(Map.of("max", QUANTITY));
        }
    }
}
