package id.pendopo.visits.estimate;

import id.pendopo.visits.calling.Heads;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The visits and stops of one run, newcomers included, and how far each is. */
final class Crowd {
    /** A stop that nobody has. */
    static final int PHANTOM = Integer.MAX_VALUE;

    private static final byte OUT = 0;
    private static final byte BLOCKED = 1;
    private static final byte WAITS = 2;
    private static final byte DONE = 3;

    /** Place of each stop in its line, -1 if it isn't in one. */
    final int[] place;

    private final Hall hall;
    private final byte[] phase;
    private final int[] readyAt;
    private final int[] since;
    private final int[] waited;
    private final boolean[] busy;

    private final int[] newcomerQueue;
    private final int[] newcomerService;
    private final int[] newcomerArrived;
    private final boolean[] newcomerPriority;
    private final int[] alone = new int[1];
    private int newcomers;

    Crowd(Hall hall, ForecastRules rules) {
        this.hall = hall;
        int within = (int) rules.newcomersFor().toMillis();
        double expected = IntStream.range(0, hall.closing.length)
                .mapToDouble(queue -> hall.comings.expected(queue, within))
                .sum();
        int room = expected == 0 ? 0 : (int) (expected + 6 * Math.sqrt(expected) + 10);
        newcomerQueue = new int[room];
        newcomerService = new int[room];
        newcomerArrived = new int[room];
        newcomerPriority = new boolean[room];
        int all = hall.stops + room;
        place = new int[all];
        phase = new byte[all];
        readyAt = new int[all];
        since = new int[all];
        waited = new int[all];
        busy = new boolean[hall.visits + room];
    }

    void begin() {
        newcomers = 0;
        Arrays.fill(place, -1);
        Arrays.fill(busy, false);
        System.arraycopy(hall.waited, 0, waited, 0, hall.stops);
        for (int stop = 0; stop < hall.stops; stop++) {
            phase[stop] = hall.blockedBy[stop] >= 0 ? BLOCKED : OUT;
        }
    }

    /** A newcomer's stop, not yet in line; -1 when there are more than could be expected. */
    int newcomer(int queue, int service, boolean priority, int time) {
        if (newcomers == newcomerQueue.length) {
            return -1;
        }
        int stop = hall.stops + newcomers;
        newcomerQueue[newcomers] = queue;
        newcomerService[newcomers] = service;
        newcomerArrived[newcomers] = time;
        newcomerPriority[newcomers] = priority;
        busy[hall.visits + newcomers] = false;
        newcomers++;
        phase[stop] = OUT;
        waited[stop] = 0;
        readyAt[stop] = time;
        return stop;
    }

    /** The visitor is called at {@code stop} and can't be called elsewhere. */
    void leave(int visit, int stop) {
        busy[visit] = true;
        phase[stop] = DONE;
    }

    /** The stop is over: its visitor is free, and what waited for it can begin. */
    void done(int visit, int stop) {
        busy[visit] = false;
        if (visit < hall.visits) {
            for (int other : hall.stopsOf[visit]) {
                if (phase[other] == BLOCKED && hall.blockedBy[other] == stop) {
                    phase[other] = OUT;
                }
            }
        }
    }

    void enter(int stop, int time) {
        phase[stop] = WAITS;
        since[stop] = time - waited[stop];
    }

    /** Passed over while the visitor is elsewhere: the maximum-wait clock stands. */
    void out(int stop, int time) {
        phase[stop] = OUT;
        waited[stop] = time - since[stop];
    }

    void readyAt(int stop, int time) {
        readyAt[stop] = time;
    }

    /** Whether this is the moment at which a stop that is out comes back; an older moment may have been overtaken. */
    boolean isReady(int stop, int time) {
        return phase[stop] == OUT && readyAt[stop] == time && !busy[visit(stop)];
    }

    boolean isOut(int stop) {
        return phase[stop] == OUT;
    }

    boolean busy(int visit) {
        return busy[visit];
    }

    /** Everybody in a line whom this counter may call. */
    void offer(Line line, int counter, Heads heads) {
        for (int i = 0; i < line.size; i++) {
            if (hall.isFor(line.stops[i], counter)) {
                offer(line.stops[i], heads);
            }
        }
    }

    private void offer(int stop, Heads heads) {
        int visit = visit(stop);
        if (stop < hall.stops) {
            heads.offer(stop, hall.priority[visit], hall.place[stop], since[stop], hall.due[stop], hall.number[visit]);
        } else {
            int arrived = newcomerArrived[stop - hall.stops];
            heads.offer(
                    stop,
                    newcomerPriority[stop - hall.stops],
                    arrived,
                    since[stop],
                    Heads.NO_APPOINTMENT,
                    Integer.MAX_VALUE);
        }
    }

    /** The stops of a visit; valid until the next call. */
    int[] stopsOf(int visit) {
        if (visit < hall.visits) {
            return hall.stopsOf[visit];
        }
        alone[0] = hall.stops + visit - hall.visits;
        return alone;
    }

    int visit(int stop) {
        return stop < hall.stops ? hall.visitOf[stop] : hall.visits + stop - hall.stops;
    }

    int queue(int stop) {
        return stop < hall.stops ? hall.queueOf[stop] : newcomerQueue[stop - hall.stops];
    }

    int service(int stop) {
        return stop < hall.stops ? hall.serviceOf[stop] : newcomerService[stop - hall.stops];
    }

    double units(int stop) {
        return stop < hall.stops ? hall.units[stop] : 1;
    }

    int floor(int stop) {
        return stop < hall.stops ? hall.floorOf[stop] : 0;
    }

    boolean priority(int visit) {
        return visit < hall.visits ? hall.priority[visit] : newcomerPriority[visit - hall.visits];
    }
}
