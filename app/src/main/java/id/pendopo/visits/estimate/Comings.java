package id.pendopo.visits.estimate;

import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;

/** The newcomers of all queues as arrays: when the next one comes, and what for. */
final class Comings {
    private static final double HOUR = 3_600_000;

    private final int[][] until;
    private final double[][][] perMilli;
    private final int[][] services;
    private final double[][] upTo;

    Comings(Hall hall) {
        int queues = hall.state.queues().size();
        until = new int[queues][];
        perMilli = new double[queues][2][];
        services = new int[queues][];
        upTo = new double[queues][];
        for (int queue = 0; queue < queues; queue++) {
            Newcomers known = hall.state.queues().get(queue).newcomers();
            until[queue] = known.rates().stream()
                    .map(Newcomers.Rate::until)
                    .mapToInt(time -> time.equals(Instant.MAX) ? Hall.FOREVER : hall.at(time))
                    .toArray();
            perMilli[queue][0] = known.rates().stream()
                    .mapToDouble(rate -> rate.othersPerHour() / HOUR)
                    .toArray();
            perMilli[queue][1] = known.rates().stream()
                    .mapToDouble(rate -> rate.priorityPerHour() / HOUR)
                    .toArray();
            services[queue] = known.services().stream()
                    .mapToInt(share -> hall.services.index(share.service()))
                    .toArray();
            upTo[queue] = known.services().stream()
                    .mapToDouble(Newcomers.Share::weight)
                    .toArray();
            Arrays.parallelPrefix(upTo[queue], Double::sum);
        }
    }

    /** When the next one after a time comes: a Poisson process whose rate changes; {@link Hall#FOREVER} if nobody does. */
    int next(int queue, boolean priority, int time, SplittableRandom random) {
        double[] rates = perMilli[queue][priority ? 1 : 0];
        if (rates.length == 0) {
            return Hall.FOREVER;
        }
        double left = -Math.log(1 - random.nextDouble());
        double at = time;
        for (int i = 0; i < rates.length; i++) {
            double here = rates[i] * Math.max(0, until[queue][i] - at);
            if (left < here) {
                return (int) Math.min(Hall.FOREVER, at + left / rates[i]);
            }
            left -= here;
            at = Math.max(at, until[queue][i]);
        }
        return Hall.FOREVER;
    }

    /** How many are expected at a queue within so many milliseconds. */
    double expected(int queue, int within) {
        double sum = 0;
        int at = 0;
        for (int i = 0; i < until[queue].length; i++) {
            int end = Math.min(within, until[queue][i]);
            sum += Math.max(0, end - at) * (perMilli[queue][0][i] + perMilli[queue][1][i]);
            at = Math.max(at, end);
        }
        return sum;
    }

    /** What a newcomer comes for. */
    int service(int queue, SplittableRandom random) {
        int[] known = services[queue];
        if (known.length == 1) {
            return known[0];
        }
        double draw = random.nextDouble() * upTo[queue][known.length - 1];
        int i = 0;
        while (i < known.length - 1 && upTo[queue][i] <= draw) {
            i++;
        }
        return known[i];
    }
}
