package id.pendopo.visits.journey;

import id.pendopo.visits.estimate.Walk;
import java.time.Duration;
import java.time.Instant;

/** The way to a stop: how long, and the floor on which it ends. */
record Leg(Duration walk, int floor) {

    static Leg of(Walk walk, Start start, int from, JourneyStop stop) {
        return start.climbs() ? new Leg(walk.between(from, stop.floor()), stop.floor()) : new Leg(Duration.ZERO, from);
    }

    /** The later time, where "not today" stays "not today". */
    static Instant plus(Instant time, Duration duration) {
        return time.equals(Instant.MAX) ? time : time.plus(duration);
    }
}
