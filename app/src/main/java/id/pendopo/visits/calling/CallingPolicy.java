package id.pendopo.visits.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who is called next. One pure function, in this order:
 *
 * <ol>
 *   <li>whoever is past the maximum wait, the longest first;
 *   <li>an appointment that is due, the earliest time first;
 *   <li>the priority group and the others in the ratio of the rules, while both wait;
 *   <li>arrival.
 * </ol>
 *
 * Rules 1 and 3 never pass over a visitor of the priority group who came earlier than the one they would call: then
 * that visitor is called ({@link Reason.CameFirst}). A <em>slot</em> below is a moment at which a counter calls.
 *
 * <p><b>Priority is never a loss.</b> Everybody called while a priority visitor P is free came before P or holds a due
 * appointment. Hence, given the same arrivals, the same slots and visitors who are free from arrival to call, P's slot
 * is never later than it would be by arrival (with the due appointments of all but P first). Proof: by arrival, P's slot
 * k comes when all who came before P and all holders of appointments due are called, so these are at most k − 1. Were P
 * not called here by slot k, then k calls went to those same people: one more than there are. Exceptions: P's own
 * appointment may wait for someone past the maximum wait who came before P. When visitors come and go between several
 * queues, the first sentence still holds at every call, but a comparison slot by slot does not: who is away decides,
 * too.
 *
 * <p><b>Nobody starves.</b> Let an other visitor V stay free from arrival to call, with a people ahead at arrival, m of
 * them others, and p : o the ratio. Before V are called at most a + p · ⌈(m + 1) / o⌉ + d people, d being holders of
 * appointments who came later (for 1 : 1 at most 2a + 1 + d). Between two blocks of o others at most p later priority
 * visitors are called by turn; more go ahead only if they came before the first other, so before V, and are in a. Once
 * V is past the maximum wait nobody new goes ahead at all: just those who waited longer, and priority visitors who came
 * before V; both sets can only shrink. Both bounds are checked over random histories in the tests.
 */
public final class CallingPolicy {

    private CallingPolicy() {}

    /**
     * The stop to call now, or nothing when nobody waits. The result depends on the set of candidates alone, not their
     * order, and the four heads of a queue give the same as the whole queue.
     */
    public static Optional<Choice> choose(
            Collection<Candidate> candidates, Turns turns, CallingRules rules, Instant now) {
        List<Candidate> line = candidates.stream()
                .sorted(Comparator.comparing(Candidate::stopId))
                .toList();
        Heads heads = new Heads(rules);
        heads.clear(now.toEpochMilli());
        for (int i = 0; i < line.size(); i++) {
            Candidate one = line.get(i);
            heads.offer(
                    i,
                    one.priority(),
                    one.arrivedAt().toEpochMilli(),
                    one.waitingSince().toEpochMilli(),
                    due(one.appointment()),
                    one.number());
        }
        Rule rule = heads.decide(turns.priorityInARow(), turns.othersInARow());
        if (rule == Rule.NOBODY) {
            return Optional.empty();
        }
        Candidate called = line.get(heads.index(rule));
        return Optional.of(
                new Choice(called.stopId(), called.priority(), reason(rule, called, line, heads, rules, now)));
    }

    private static Reason reason(
            Rule rule, Candidate called, List<Candidate> line, Heads heads, CallingRules rules, Instant now) {
        return switch (rule) {
            case MAXIMUM_WAIT ->
                new Reason.MaximumWait(
                        (int) Duration.between(called.waitingSince(), now).toMinutes(),
                        (int) rules.maximumWait().toMinutes());
            case APPOINTMENT_DUE -> new Reason.AppointmentDue(Instant.ofEpochMilli(due(called.appointment())));
            case CAME_FIRST ->
                new Reason.CameFirst(
                        called.arrivedAt(), line.get(heads.passed()).arrivedAt());
            case PRIORITY_TURN -> new Reason.PriorityTurn(rules.priorityTurns(), rules.otherTurns());
            case OTHERS_TURN -> new Reason.OthersTurn(rules.priorityTurns(), rules.otherTurns());
            case ARRIVAL, NOBODY -> new Reason.Arrival(called.arrivedAt());
        };
    }

    private static long due(Appointment appointment) {
        return switch (appointment) {
            case Appointment.None _ -> Heads.NO_APPOINTMENT;
            case Appointment.At(Instant time) -> time.toEpochMilli();
        };
    }
}
