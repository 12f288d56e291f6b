package id.pendopo.simulation.draw;

import java.util.List;
import java.util.SplittableRandom;

/** What chance gives: one seed, one sequence. */
final class Dice {
    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** Each purpose has its own sequence, so that a change in one doesn't shift all others. */
    static Dice of(long seed, String purpose) {
        return new Dice(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + purpose.hashCode()));
    }

    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Around one, as often twice as half: {@code spread} is the logarithm's standard deviation. */
    double around(double spread) {
        return Math.exp(spread * random.nextGaussian());
    }

    double exponential(double mean) {
        return -mean * Math.log1p(-random.nextDouble());
    }

    /** At least one; the smaller {@code alpha}, the heavier the tail. */
    double pareto(double alpha) {
        return Math.pow(1 - random.nextDouble(), -1 / alpha);
    }

    /** With mean one: Marsaglia and Tsang (2000), for a shape of one or more. */
    double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v / shape;
            }
        }
    }

    /** The place of one of these, each as often as its weight says. */
    int pick(List<Double> weights) {
        double point = random.nextDouble()
                * weights.stream().mapToDouble(Double::doubleValue).sum();
        for (int i = 0; i < weights.size(); i++) {
            point -= weights.get(i);
            if (point < 0) {
                return i;
            }
        }
        return weights.size() - 1;
    }
}
