package id.pendopo.visits.estimate;

import java.time.Duration;

/**
 * Walking inside a mall.
 *
 * @param withinFloor between two places on one floor
 * @param perFloor added for each floor up or down
 */
public record Walk(Duration withinFloor, Duration perFloor) {

    private static final Walk STANDARD = new Walk(Duration.ofMinutes(1), Duration.ofMinutes(2));

    /** One minute on a floor, two more for each floor: stairs at the pace of a person with a child. */
    public static Walk standard() {
        return STANDARD;
    }

    /** No distances: everything lies side by side. */
    public static Walk none() {
        return new Walk(Duration.ZERO, Duration.ZERO);
    }

    /** The time from one floor to a place on another. */
    public Duration between(int from, int to) {
        return withinFloor.plus(perFloor.multipliedBy(Math.abs((long) from - to)));
    }
}
