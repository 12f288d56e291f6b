package id.pendopo.directory.drawing;

/**
 * Which thing of a floor is meant.
 *
 * @param ref the agency's code, the stall's number or the facility's code
 * @param area the zone that a booth is in; empty for everything else
 */
public record Spot(Kind kind, String ref, int floor, String area) {
    /** What can be drawn. */
    public enum Kind {
        /** An agency's counters in one zone. */
        BOOTH,
        STALL,
        FACILITY
    }

    public static Spot booth(String agency, int floor, String area) {
        return new Spot(Kind.BOOTH, agency, floor, area);
    }

    public static Spot stall(String number, int floor) {
        return new Spot(Kind.STALL, number, floor, "");
    }

    public static Spot facility(String code, int floor) {
        return new Spot(Kind.FACILITY, code, floor, "");
    }
}
