package id.pendopo.oversight.fold;

import id.pendopo.oversight.Cell;
import id.pendopo.oversight.Measure;
import id.pendopo.oversight.Standing;
import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.Position;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one event does to the account of its visit. */
final class Step {
    private final VisitAccount before;
    private final Map<UUID, StopAccount> stops;
    private final String type;
    private final Instant at;
    private final Position position;
    private final Body body;
    private final DayTally tally;

    Step(VisitAccount before, Event event, Position position, DayTally tally) {
        this.before = before;
        this.stops = new HashMap<>(before.stops());
        this.type = event.type();
        this.at = event.occurredAt();
        this.position = position;
        this.body = Body.of(event.body());
        this.tally = tally;
    }

    VisitAccount after(int hour) {
        Taken taken = before.taken();
        boolean voided = before.voided();
        switch (type) {
            case "VISIT_TAKEN" -> {
                taken = new Taken(
                        position,
                        body.text("prefix"),
                        (int) body.number("no").orElse(0),
                        (int) body.number("digits").orElse(3),
                        body.text("channel"),
                        body.text("group"),
                        hour);
                body.stops().forEach(stop -> stops.putIfAbsent(stop.stop(), fresh(stop, Standing.WAITING)));
            }
            case "VISIT_VOIDED" -> voided = true;
            case "VISIT_LEFT" ->
                stops.replaceAll((id, stop) -> stop.standing().open() && stop.yieldsTo(Standing.CANCELLED, at)
                        ? stop.decided(Standing.CANCELLED, at, position)
                        : stop);
            case "STOP_ADDED", "STOP_PARKED", "STOP_RETURNED" -> stand(Standing.WAITING);
            case "STOP_STARTED" -> stand(Standing.AT_COUNTER);
            case "STOP_CALLED" -> {
                stand(Standing.AT_COUNTER);
                score(body.in("estimate"));
            }
            case "STOP_NO_SHOW" -> stand(Standing.NO_SHOW);
            case "STOP_CANCELLED" -> stand(Standing.CANCELLED);
            case "STOP_RESCHEDULED" -> stand(Standing.RESCHEDULED);
            case "STOP_FINISHED" -> end(Standing.valueOf(body.text("outcome")));
            case "STOP_TRANSFERRED" -> end(Standing.TRANSFERRED);
            default -> {
                return before;
            }
        }
        return new VisitAccount(before.visit(), before.day(), taken, voided, stops);
    }

    private StopAccount fresh(Body facts, Standing standing) {
        return new StopAccount(
                facts.stop(), facts.cell(), facts.quantity(), standing, at, position, null, null, null, null);
    }

    /** @return whether the stop came to stand there */
    private boolean stand(Standing standing) {
        StopAccount stop = stops.get(body.stop());
        if (stop == null) {
            stops.put(body.stop(), fresh(body, standing));
            return true;
        }
        if (!stop.yieldsTo(standing, at)) {
            return false;
        }
        stops.put(stop.stop(), stop.with(body.cell(), body.quantity()).decided(standing, at, position));
        return true;
    }

    private void end(Standing standing) {
        if (!stand(standing)) {
            return;
        }
        Cell cell = body.cell();
        boolean accurate = body.yes("accurate");
        Boolean inTarget = waited(cell);
        stops.computeIfPresent(body.stop(), (id, stop) -> stop.timed(inTarget, accurate));
        body.number("wayMs").ifPresent(way -> tally.time(cell, Measure.WAY, way));
        tally.time(
                cell,
                accurate ? Measure.SERVICE : Measure.SERVICE_NOT_ACCURATE,
                body.number("serviceMs").orElse(0));
    }

    /** @return whether the wait was inside the target; null when nobody knows how long it was */
    private @Nullable Boolean waited(Cell cell) {
        OptionalLong known = body.number("waitMs");
        if (known.isEmpty()) {
            tally.time(cell, Measure.WAIT_UNKNOWN, 0);
            return null;
        }
        boolean inTarget = known.getAsLong() <= body.number("targetMs").orElse(Long.MAX_VALUE);
        tally.time(cell, inTarget ? Measure.WAIT_IN_TARGET : Measure.WAIT_PAST_TARGET, known.getAsLong());
        return inTarget;
    }

    /** A stop that is called again later had its estimate for the first call. */
    private void score(Body estimate) {
        OptionalLong bound = estimate.number("bound");
        StopAccount stop = stops.get(body.stop());
        if (stop == null || stop.scoredBy() != null || bound.isEmpty()) {
            return;
        }
        long called = at.toEpochMilli();
        boolean kept = called <= bound.getAsLong();
        stops.put(stop.stop(), stop.scored(position, kept));
        error(estimate, "median", kept ? Measure.ESTIMATE_KEPT : Measure.ESTIMATE_MISSED, called);
        error(estimate, "position", Measure.RULE_POSITION, called);
        error(estimate, "last", Measure.RULE_LAST, called);
    }

    private void error(Body estimate, String name, Measure measure, long called) {
        estimate.number(name).ifPresent(promised -> tally.time(body.cell(), measure, Math.abs(called - promised)));
    }
}
