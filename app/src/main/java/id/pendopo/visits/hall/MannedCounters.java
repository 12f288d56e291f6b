package id.pendopo.visits.hall;

import id.pendopo.directory.MallPlan;
import id.pendopo.visits.estimate.CounterState.Interval;
import id.pendopo.visits.setup.MallRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * When each counter will be manned for the rest of the day, as far as can be told. An open counter is manned to the end
 * of its plan, one on a break from the break's end. A counter that nobody has opened yet counts from its opening time, or
 * from a little later than now, for as long as the mall's grace lasts; after that, or when its officer has gone or serves
 * the last one, it does not count. One that the manager closed until a time counts from then, with the same grace.
 */
@Component
public class MannedCounters {
    private final PlannedStaffing staffing;

    public MannedCounters(PlannedStaffing staffing) {
        this.staffing = staffing;
    }

    public List<Interval> of(MallPlan plan, HallState state, MallRules rules, UUID counter) {
        Instant now = state.at();
        List<Interval> manned = new ArrayList<>();
        for (ServingHours.Span span : staffing.planned(plan, counter, state.day(), now)) {
            Instant from = span.from().isAfter(now) ? span.from() : now;
            start(state, rules, counter, span, from)
                    .filter(start -> start.isBefore(span.to()))
                    .ifPresent(start -> manned.add(new Interval(start, span.to())));
        }
        return manned;
    }

    private static Optional<Instant> start(
            HallState state, MallRules rules, UUID counter, ServingHours.Span span, Instant from) {
        Instant now = state.at();
        LiveSession session = state.sessions().get(counter);
        if (session == null) {
            boolean mayStillCome = now.isBefore(span.from().plus(rules.absentGrace()));
            Instant soon = span.from().isAfter(now) ? from : from.plus(rules.absentDelay());
            return mayStillCome ? Optional.of(soon) : Optional.empty();
        }
        if (session.closing()) {
            return again(session, rules, now, span, from);
        }
        return switch (session.state()) {
            case OPEN -> Optional.of(from);
            case BREAK -> {
                Instant back = session.breakUntil() == null ? now : session.breakUntil();
                yield Optional.of(back.isAfter(from) ? back : from);
            }
            case CLOSED -> again(session, rules, now, span, from);
        };
    }

    private static Optional<Instant> again(
            LiveSession session, MallRules rules, Instant now, ServingHours.Span span, Instant from) {
        Instant reopens = session.reopensAt();
        if (reopens == null || !span.holds(reopens)) {
            return later(now, span, from);
        }
        if (reopens.isAfter(now)) {
            return Optional.of(reopens);
        }
        return now.isBefore(reopens.plus(rules.absentGrace()))
                ? Optional.of(now.plus(rules.absentDelay()))
                : Optional.empty();
    }

    /** Gone for the morning does not mean gone for the evening opening. */
    private static Optional<Instant> later(Instant now, ServingHours.Span span, Instant from) {
        return span.from().isAfter(now) ? Optional.of(from) : Optional.empty();
    }
}
