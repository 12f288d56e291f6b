package id.pendopo.visits.estimate;

import java.util.Arrays;

/** Which counters have nobody to call in one run, and for how long; who came then would be called at once. */
final class Idling {
    private static final int HOUR = 3_600_000;

    private final Hall hall;
    private final Log log;
    private final boolean[] idle;
    private final int[] since;
    private final int[] countersOfQueue;
    private int run;

    Idling(Hall hall, Log log) {
        this.hall = hall;
        this.log = log;
        idle = new boolean[hall.queuesOf.length];
        since = new int[idle.length];
        countersOfQueue = new int[hall.closing.length];
    }

    void begin(int number) {
        run = number;
        Arrays.fill(idle, false);
        Arrays.fill(countersOfQueue, 0);
    }

    boolean is(int counter) {
        return idle[counter];
    }

    void start(int counter, int time) {
        idle[counter] = true;
        since[counter] = time;
        for (int queue : hall.queuesOf[counter]) {
            log.idleAtStart[run][queue] += time == 0 ? 1 : 0;
            if (countersOfQueue[queue]++ == 0) {
                for (int phantom = 0; phantom < Log.PHANTOMS; phantom++) {
                    log.openings[run][Log.PHANTOMS * queue + phantom].begin(time);
                }
            }
        }
    }

    void stop(int counter, int time) {
        idle[counter] = false;
        count(counter, time);
        for (int queue : hall.queuesOf[counter]) {
            if (--countersOfQueue[queue] == 0) {
                for (int phantom = 0; phantom < Log.PHANTOMS; phantom++) {
                    log.openings[run][Log.PHANTOMS * queue + phantom].end(time);
                }
            }
        }
    }

    /** The run is over: whoever is idle stays so. */
    void end() {
        for (int counter = 0; counter < idle.length; counter++) {
            if (idle[counter]) {
                count(counter, HOUR);
            }
        }
    }

    private void count(int counter, int time) {
        log.idle[counter] += Math.max(0, Math.min(time, HOUR) - since[counter]);
    }
}
