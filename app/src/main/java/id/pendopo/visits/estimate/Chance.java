package id.pendopo.visits.estimate;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/** What chance decides in one run: how long services and officers take, who comes new, and who is called in vain. */
final class Chance {
    private final Hall hall;
    private final Crowd crowd;
    private final Log log;

    private SplittableRandom random = new SplittableRandom(0);
    private double[] world = {};
    private double[] paces = {};

    Chance(Hall hall, Crowd crowd, Log log) {
        this.hall = hall;
        this.crowd = crowd;
        this.log = log;
    }

    /** Draws what holds for a whole run. */
    void begin(int run, SplittableRandom source) {
        random = source;
        world = hall.services.world(random);
        log.worlds[run] = world;
        for (int i = 0; i < log.noise[run].length; i++) {
            log.noise[run][i] = random.nextGaussian();
        }
        paces = log.paces[run];
        drawPaces();
    }

    private void drawPaces() {
        double day = hall.paces.length > 0 && hall.paces[0].shared() > 0 ? random.nextGaussian() : 0;
        for (int counter = 0; counter < paces.length; counter++) {
            Pace known = hall.paces[counter];
            double own = known.own() > 0 ? known.own() * random.nextGaussian() : 0;
            paces[counter] = Math.exp(known.meanLog() + known.shared() * day + own);
        }
    }

    /** Whether whoever is called comes. */
    boolean comes(int stop) {
        double noShow = hall.state.queues().get(crowd.queue(stop)).noShowShare();
        return noShow == 0 || random.nextDouble() >= noShow;
    }

    /** Milliseconds that a stop will take at a counter. */
    int duration(int stop, int counter) {
        return duration(stop, paces[counter]);
    }

    /** At a counter that the mall may have or not. */
    int duration(int stop, UUID counter) {
        return duration(stop, pace(counter));
    }

    private int duration(int stop, double pace) {
        return hall.services.duration(world, crowd.service(stop), crowd.units(stop) * pace, random.nextGaussian());
    }

    /** Milliseconds that a stop which is being served will still take. */
    int remaining(int stop, UUID counter, Instant since) {
        return hall.services.remaining(
                world, crowd.service(stop), crowd.units(stop) * pace(counter), -hall.at(since), random);
    }

    private double pace(UUID counter) {
        Integer index = hall.counterIndex.get(counter);
        return index == null ? 1 : paces[index];
    }

    /** When the next newcomer comes to a queue. */
    int newcomer(int queue, boolean priority, int time) {
        return hall.comings.next(queue, priority, time, random);
    }

    /** What a newcomer comes for. */
    int wish(int queue) {
        return hall.comings.service(queue, random);
    }
}
