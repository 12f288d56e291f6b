package id.pendopo.visits.estimate;

import id.pendopo.visits.VisitLimits;
import java.util.Arrays;

/** What the runs of a forecast left behind: milliseconds from now, by run. */
final class Log {
    /** Phantoms of a queue: of either group, at their first stop or a later one. */
    static final int PHANTOMS = 4;

    /** How long someone is taken to have been at other counters when they come to a later stop. */
    private static final int ELSEWHERE = 20 * 60_000;

    /** When each stop was called. */
    final int[][] callAt;

    /** When each stop was over. */
    final int[][] overAt;

    /** When the last stop known at the start was over at each queue; -1 if there was none. */
    final int[][] lineEnd;

    /** By run and queue × {@link #PHANTOMS} + phantom. */
    final Openings[][] openings;

    /** The drawn means of the services. */
    final double[][] worlds;

    /** How much longer each counter takes, by run. */
    final double[][] paces;

    /** Noise for the services of a visit that is estimated later, by run and place in the wish. */
    final double[][] noise;

    /** Idle milliseconds of each counter within the first hour, over all runs. */
    final long[] idle;

    /** Counters that were idle at the start, by run and queue. */
    final int[][] idleAtStart;

    Log(Hall hall, int runs) {
        callAt = new int[hall.stops][runs];
        for (int[] stop : callAt) {
            Arrays.fill(stop, Openings.NEVER);
        }
        overAt = new int[hall.stops][runs];
        for (int[] stop : overAt) {
            Arrays.fill(stop, Openings.NEVER);
        }
        lineEnd = new int[hall.closing.length][runs];
        for (int[] queue : lineEnd) {
            Arrays.fill(queue, -1);
        }
        openings = new Openings[runs][PHANTOMS * hall.closing.length];
        worlds = new double[runs][];
        paces = new double[runs][hall.queuesOf.length];
        noise = new double[runs][VisitLimits.SERVICES];
        idle = new long[hall.queuesOf.length];
        idleAtStart = new int[runs][hall.closing.length];
    }

    /** Whether who is free only so many milliseconds from now must come from another counter, not from the door. */
    static boolean isLater(int free) {
        return free > 5 * 60_000;
    }

    /** Whether a phantom belongs to the priority group. */
    static boolean isPriority(int phantom) {
        return (phantom & 1) == 1;
    }

    /** The start of a phantom's maximum-wait clock, which stood while they were elsewhere. */
    static int since(int phantom) {
        return phantom < 2 ? 0 : ELSEWHERE;
    }

    /** How much longer a service takes at one of a queue's counters, each in its turn. */
    double pace(Hall hall, int queue, int run) {
        int[] counters = hall.countersOf[queue];
        return counters.length == 0 ? 1 : paces[run][counters[run % counters.length]];
    }

    /** When someone with the last place of now, free from {@code free} on, is called in a run. */
    int call(Hall hall, int queue, boolean priority, boolean later, int free, int run, int ahead) {
        Openings theirs = openings[run][PHANTOMS * queue + (priority ? 1 : 0) + (later ? 2 : 0)];
        if (ahead == 0) {
            return theirs.first(free);
        }
        int alone = theirs.first(0);
        return alone == Openings.NEVER ? alone : theirs.first(Math.max(free, alone + shift(hall, queue, ahead, run)));
    }

    /**
     * How much later everything is at a queue for {@code ahead} stops that joined since the forecast: their time spread
     * over the counters, where no counter is idle.
     */
    int shift(Hall hall, int queue, int ahead, int run) {
        if (ahead == 0) {
            return 0;
        }
        int idle = idleAtStart[run][queue];
        int waiting = idle == 0 ? ahead : Math.max(0, ahead - idle + 1);
        return (int) Math.min(Hall.FOREVER / 2, waiting * hall.pace[queue]);
    }
}
