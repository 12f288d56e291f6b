package id.pendopo.visits.estimate;

import id.pendopo.visits.calling.Heads;
import id.pendopo.visits.calling.Rule;

/**
 * Whom the counters call in one run, by the calling policy and each queue's memory of turns; and when somebody who is
 * not there would have been called.
 */
final class Caller {
    /** There is nobody to call. */
    static final int NOBODY = Heads.NONE;

    private final Hall hall;
    private final Crowd crowd;
    private final Line[] lines;
    private final Heads heads;
    private final Heads withPhantom;
    private final int[] priorityInARow;
    private final int[] othersInARow;
    private Openings[] openings = {};

    Caller(Hall hall, ForecastRules rules, Crowd crowd, Line[] lines) {
        this.hall = hall;
        this.crowd = crowd;
        this.lines = lines;
        heads = new Heads(rules.calling());
        withPhantom = new Heads(rules.calling());
        priorityInARow = new int[lines.length];
        othersInARow = new int[lines.length];
    }

    /** @param found where it notes when the phantoms of each queue would have been called */
    void begin(Openings[] found) {
        openings = found;
        for (int queue = 0; queue < lines.length; queue++) {
            QueueState known = hall.state.queues().get(queue);
            priorityInARow[queue] = known.turns().priorityInARow();
            othersInARow[queue] = known.turns().othersInARow();
        }
    }

    /** The stop that a free counter calls now, which takes its queue's turn; or {@link #NOBODY}. */
    int next(int counter, int time) {
        int[] queues = hall.queuesOf[counter];
        if (queues.length == 0) {
            return NOBODY;
        }
        heads.clear(time);
        for (int queue : queues) {
            crowd.offer(lines[queue], counter, heads);
        }
        int first = queues[0];
        Rule rule = heads.decide(priorityInARow[first], othersInARow[first]);
        if (rule == Rule.NOBODY) {
            return NOBODY;
        }
        for (int queue : queues) {
            for (int phantom = 0; phantom < Log.PHANTOMS; phantom++) {
                lookForPhantom(queue, phantom, time, first);
            }
        }
        int stop = heads.index(rule);
        if (rule.usesTurn()) {
            boolean priority = crowd.priority(crowd.visit(stop));
            priorityInARow[first] = priority ? priorityInARow[first] + 1 : 0;
            othersInARow[first] = priority ? 0 : othersInARow[first] + 1;
        }
        return stop;
    }

    /** Would someone with the last place of now be called here and now? They take no time of the counter. */
    private void lookForPhantom(int queue, int phantom, int time, int first) {
        withPhantom.copy(heads);
        boolean priority = Log.isPriority(phantom);
        withPhantom.offer(Crowd.PHANTOM, priority, 0, Log.since(phantom), Heads.NO_APPOINTMENT, Integer.MAX_VALUE);
        Rule rule = withPhantom.decide(priorityInARow[first], othersInARow[first]);
        if (withPhantom.index(rule) == Crowd.PHANTOM) {
            openings[Log.PHANTOMS * queue + phantom].add(time);
        }
    }
}
