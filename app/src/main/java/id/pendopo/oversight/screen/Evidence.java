package id.pendopo.oversight.screen;

import id.pendopo.oversight.Standing;
import id.pendopo.oversight.VisitStanding;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A kind of figure, and which events it was counted from: for each stop, or visit, the one that decided it. */
public enum Evidence {
    TAKEN(stops(standing -> true)),
    SERVED(stops(Standing::served)),
    ISSUED(stops(Standing.ISSUED::equals)),
    ACCEPTED(stops(Standing.ACCEPTED::equals)),
    INFORMED(stops(Standing.INFORMED::equals)),
    INCOMPLETE(stops(Standing.INCOMPLETE::equals)),
    CANNOT_SERVE(stops(Standing.CANNOT_SERVE::equals)),
    NO_SHOW(stops(Standing.NO_SHOW::equals)),
    CANCELLED(stops(Standing.CANCELLED::equals)),
    RESCHEDULED(stops(Standing.RESCHEDULED::equals)),
    TRANSFERRED(stops(Standing.TRANSFERRED::equals)),
    OPEN(stops(Standing::open)),
    WAITING(stops(Standing.WAITING::equals)),
    AT_COUNTER(stops(Standing.AT_COUNTER::equals)),
    /** Whatever ended at a counter with a known wait. */
    MEASURED("s.in_target is not null"),
    /** Served on paper. */
    WAIT_UNKNOWN("s.accurate is not null and s.in_target is null"),
    ACCURATE("s.accurate"),
    NOT_ACCURATE("not s.accurate"),
    IN_TARGET("s.in_target"),
    PAST_TARGET("not s.in_target"),
    ESTIMATED("s.scored_id is not null", "s.scored"),
    ESTIMATE_KEPT("s.estimate_kept", "s.scored"),
    VISITS(visits(standing -> standing != VisitStanding.VOIDED), "v.taken"),
    VISITS_ALL_SERVED(visits(VisitStanding.ALL_SERVED::equals), "v.taken"),
    VISITS_SOME_SERVED(visits(VisitStanding.SOME_SERVED::equals), "v.taken"),
    VISITS_NONE_SERVED(visits(VisitStanding.NONE_SERVED::equals), "v.taken"),
    VISITS_OPEN(visits(VisitStanding.OPEN::equals), "v.taken"),
    VISITS_VOIDED(visits(VisitStanding.VOIDED::equals), "v.taken");

    private final String condition;
    private final String event;

    Evidence(String condition) {
        this(condition, "s.decided");
    }

    Evidence(String condition, String event) {
        this.condition = condition;
        this.event = event;
    }

    String condition() {
        return condition;
    }

    /** The columns, without {@code _xid} and {@code _id}, that name the event. */
    String event() {
        return event;
    }

    boolean ofVisits() {
        return event.startsWith("v.");
    }

    static Evidence of(Standing standing) {
        return valueOf(standing.name());
    }

    private static String stops(Predicate<Standing> which) {
        return "s.counted and s.standing in " + names(Standing.values(), which);
    }

    private static String visits(Predicate<VisitStanding> which) {
        return "v.taken_id is not null and v.standing in " + names(VisitStanding.values(), which);
    }

    private static <E extends Enum<E>> String names(E[] values, Predicate<E> which) {
        return Arrays.stream(values)
                .filter(which)
                .map(value -> "'" + value.name() + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
