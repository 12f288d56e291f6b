package id.pendopo.simulation.draw;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody who works at a counter.
 *
 * @param spans when the counter is open today, in order
 * @param late how long after opening they sit down
 * @param pace how long they take, 1 for the usual
 * @param drift by how much of it they slow down in an hour
 * @param reaction until they press a key
 * @param breaks in order
 * @param lapses forgotten "finish": after which serving of the day, and for how long
 */
public record Officer(
        UUID counter,
        List<Span> spans,
        Duration late,
        double pace,
        double drift,
        Duration reaction,
        List<Break> breaks,
        Map<Integer, Duration> lapses) {
    public Officer {
        spans = List.copyOf(spans);
        breaks = List.copyOf(breaks);
        lapses = Map.copyOf(lapses);
    }

    public record Span(Instant from, Instant to) {}

    /**
     * @param told pressed "break", with so long; the rest of the counters knows
     * @param length how long it really takes
     */
    public record Break(Instant at, boolean told, Duration announced, Duration length) {}
}
