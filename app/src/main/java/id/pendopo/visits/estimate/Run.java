package id.pendopo.visits.estimate;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Plays a mall forward from now until everybody is served: each counter that becomes free calls by the calling policy, a
 * visit is at one place at a time, a finished stop frees its visitor after the walk to the next. One object plays many
 * runs, one after the other.
 */
final class Run {
    private final Hall hall;
    private final ForecastRules rules;
    private final int onTheWay;
    private final Agenda agenda = new Agenda();
    private final Crowd crowd;
    private final Line[] lines;
    private final Caller caller;
    private final Chance chance;
    private final int[] serving;
    private final Idling idling;

    private int run;
    private final Log log;

    Run(Hall hall, ForecastRules rules, Log log) {
        this.hall = hall;
        this.rules = rules;
        this.log = log;
        this.onTheWay = (int) rules.onTheWay().toMillis();
        this.crowd = new Crowd(hall, rules);
        int queues = hall.closing.length;
        int counters = hall.queuesOf.length;
        lines = new Line[queues];
        for (int queue = 0; queue < queues; queue++) {
            lines[queue] = new Line();
        }
        caller = new Caller(hall, rules, crowd, lines);
        chance = new Chance(hall, crowd, log);
        serving = new int[counters];
        idling = new Idling(hall, log);
    }

    void play(int number, SplittableRandom source) {
        run = number;
        chance.begin(run, source);
        Openings[] openings = log.openings[run];
        for (int i = 0; i < openings.length; i++) {
            openings[i] = new Openings();
        }
        caller.begin(openings);
        begin();
        while (!agenda.isEmpty()) {
            long event = agenda.next();
            int time = Agenda.time(event);
            if (time >= Hall.FOREVER) {
                break;
            }
            happen(Agenda.kind(event), Agenda.index(event), time);
        }
        idling.end();
    }

    private void happen(int kind, int index, int time) {
        switch (kind) {
            case Agenda.READY -> ready(index, time);
            case Agenda.GONE -> over(index, time);
            case Agenda.NEWCOMER -> newcomer(index, time);
            case Agenda.FINISH -> {
                over(serving[index], time);
                serving[index] = -1;
                call(index, time);
            }
            case Agenda.OPEN -> call(index, time);
            case Agenda.END -> {
                if (idling.is(index)) {
                    idling.stop(index, time);
                    call(index, time);
                }
            }
            default -> throw new IllegalStateException("No such event: " + kind);
        }
    }

    private void begin() {
        agenda.clear();
        crowd.begin();
        Arrays.fill(serving, -1);
        idling.begin(run);
        for (int queue = 0; queue < lines.length; queue++) {
            lines[queue].size = 0;
            nextNewcomer(queue, true, 0);
            nextNewcomer(queue, false, 0);
        }
        for (int visit = 0; visit < hall.visits; visit++) {
            beginVisit(visit);
        }
        for (int counter = 0; counter < serving.length; counter++) {
            if (serving[counter] < 0) {
                agenda.add(0, Agenda.OPEN, counter);
            }
        }
    }

    private void beginVisit(int visit) {
        for (int i = 0; i < hall.stopsOf[visit].length; i++) {
            int stop = hall.stopsOf[visit][i];
            switch (hall.state.visits().get(visit).stops().get(i).phase()) {
                case StopAhead.Phase.Called called -> {
                    int left = Math.max(0, onTheWay + Math.min(0, hall.at(called.at())));
                    beginBusy(visit, stop, called.counter(), left + chance.duration(stop, called.counter()));
                }
                case StopAhead.Phase.InService served -> {
                    int left = chance.remaining(stop, served.counter(), served.since());
                    beginBusy(visit, stop, served.counter(), left);
                }
                case StopAhead.Phase.Waiting _, StopAhead.Phase.Held _, StopAhead.Phase.Blocked _ -> {}
            }
        }
        if (!crowd.busy(visit)) {
            free(visit, 0, hall.floorNow[visit], false);
        }
    }

    private void beginBusy(int visit, int stop, UUID at, int left) {
        crowd.leave(visit, stop);
        Integer counter = hall.counterIndex.get(at);
        if (counter == null || serving[counter] >= 0) {
            agenda.add(left, Agenda.GONE, stop);
        } else {
            serving[counter] = stop;
            agenda.add(left, Agenda.FINISH, counter);
        }
    }

    /** The visitor can be called again at every stop that doesn't wait for something else. */
    private void free(int visit, int time, int floor, boolean walks) {
        for (int stop : crowd.stopsOf(visit)) {
            if (crowd.isOut(stop)) {
                int there = walks ? time + hall.walk(floor, hall.floorOf[stop]) : time;
                int ready = Math.max(there, hall.earliest[stop]);
                crowd.readyAt(stop, ready);
                if (ready <= 0) {
                    enter(stop, 0);
                } else {
                    agenda.add(ready, Agenda.READY, stop);
                }
            }
        }
    }

    private void ready(int stop, int time) {
        if (crowd.isReady(stop, time)) {
            enter(stop, time);
            int queue = crowd.queue(stop);
            for (int counter : hall.countersOf[queue]) {
                if (idling.is(counter) && hall.isFor(stop, counter)) {
                    idling.stop(counter, time);
                    call(counter, time);
                    break;
                }
            }
        }
    }

    private void enter(int stop, int time) {
        crowd.enter(stop, time);
        lines[crowd.queue(stop)].add(stop, crowd.place);
    }

    private void newcomer(int queueAndGroup, int time) {
        int queue = queueAndGroup >> 1;
        boolean priority = (queueAndGroup & 1) == 1;
        int stop = crowd.newcomer(queue, chance.wish(queue), priority, time);
        if (stop >= 0) {
            ready(stop, time);
            nextNewcomer(queue, priority, time);
        }
    }

    private void nextNewcomer(int queue, boolean priority, int time) {
        int next = chance.newcomer(queue, priority, time);
        if (next < Math.min(rules.newcomersFor().toMillis(), hall.closing[queue])) {
            agenda.add(next, Agenda.NEWCOMER, queue << 1 | (priority ? 1 : 0));
        }
    }

    private void over(int stop, int time) {
        int visit = crowd.visit(stop);
        if (stop < hall.stops) {
            log.overAt[stop][run] = time;
            int queue = crowd.queue(stop);
            log.lineEnd[queue][run] = Math.max(log.lineEnd[queue][run], time);
        }
        crowd.done(visit, stop);
        free(visit, time, crowd.floor(stop), true);
    }

    /** A free counter calls, or is empty until an officer comes, or idle. */
    private void call(int counter, int time) {
        if (serving[counter] >= 0 || idling.is(counter)) {
            return;
        }
        int[] manned = hall.manned[counter];
        int spell = 0;
        while (spell < manned.length && manned[spell + 1] <= time) {
            spell += 2;
        }
        if (spell >= manned.length) {
            return;
        }
        if (manned[spell] > time) {
            agenda.add(manned[spell], Agenda.OPEN, counter);
            return;
        }
        int stop = caller.next(counter, time);
        if (stop == Caller.NOBODY) {
            idling.start(counter, time);
            if (manned[spell + 1] < Hall.FOREVER) {
                agenda.add(manned[spell + 1], Agenda.END, counter);
            }
            return;
        }
        serve(counter, stop, time);
    }

    private void serve(int counter, int stop, int time) {
        int visit = crowd.visit(stop);
        for (int waiting : crowd.stopsOf(visit)) {
            if (crowd.place[waiting] >= 0) {
                lines[crowd.queue(waiting)].remove(waiting, crowd.place);
                crowd.out(waiting, time);
            }
        }
        crowd.leave(visit, stop);
        if (stop < hall.stops) {
            log.callAt[stop][run] = time;
        }
        int busy = chance.comes(stop)
                ? onTheWay + chance.duration(stop, counter)
                : (int) rules.noShow().toMillis();
        serving[counter] = stop;
        agenda.add(time + busy, Agenda.FINISH, counter);
    }
}
