package id.pendopo.simulation.play;

import id.pendopo.platform.problem.ProblemType;
import id.pendopo.visits.VisitProblem;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the program refused to the players, by act and reason. Some refusals belong to a day: a gate that closes, a line
 * that is empty, a service that the clock has ended meanwhile. All others would be a defect of players or program.
 */
public final class Refused {
    /** What somebody did. */
    public enum Act {
        TAKE(
                VisitProblem.NOT_ENOUGH_TIME,
                VisitProblem.NO_COUNTER_TODAY,
                VisitProblem.QUEUE_CLOSED,
                VisitProblem.CONTINGENT_USED,
                VisitProblem.CONTINGENT_USED_UP,
                VisitProblem.QUEUE_IS_PAUSED,
                VisitProblem.QUEUE_IS_PAUSED_UNTIL,
                VisitProblem.NOT_YET_OPEN),
        CALL(VisitProblem.NOBODY_WAITING),
        /** Another act was faster: the visitor has gone, or the clock has ended a service that was forgotten. */
        SERVE(VisitProblem.NOBODY_HERE),
        /** What turns up at the counter passes the gate, too. */
        ADD(
                VisitProblem.NOT_ENOUGH_TIME,
                VisitProblem.WOULD_COST_ANOTHER,
                VisitProblem.NO_COUNTER_TODAY,
                VisitProblem.QUEUE_CLOSED,
                VisitProblem.CONTINGENT_USED,
                VisitProblem.CONTINGENT_USED_UP,
                VisitProblem.SERVICE_NOT_OFFERED,
                VisitProblem.TOO_MANY_SERVICES,
                VisitProblem.NOBODY_HERE),
        LEAVE(VisitProblem.BEING_SERVED, VisitProblem.VISIT_OVER),
        DELAY(VisitProblem.NOTHING_TO_DELAY, VisitProblem.VISIT_OVER),
        RETURN(VisitProblem.VISIT_OVER, VisitProblem.STOP_NOT_CALLABLE, VisitProblem.NO_SESSION),
        SIT(VisitProblem.STILL_SERVING);

        private final Set<ProblemType> usual;

        Act(VisitProblem... usual) {
            this.usual = Set.copyOf(Arrays.asList(usual));
        }
    }

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Integer> surprises = new TreeMap<>();

    void add(Act act, ProblemType why) {
        String what = act.name().toLowerCase(java.util.Locale.ROOT) + " " + why.code();
        counts.merge(what, 1, Integer::sum);
        if (!act.usual.contains(why)) {
            surprises.merge(what, 1, Integer::sum);
        }
    }

    /** All, by act and reason: how often. */
    public Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }

    /** Those that a day doesn't bring by itself. */
    public Map<String, Integer> surprises() {
        return Map.copyOf(surprises);
    }

    /** How many people were told at the kiosk that today isn't possible any more. */
    public int turnedAway() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("take "))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
