package id.pendopo.visits.estimate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A mall played forward from one moment, many times. Answers when each waiting stop will be called, when someone who
 * comes now would be, and how a whole visit would go; all answers come from the same runs. Never changes, so it may be
 * read by any number of threads; the same state, times, rules and seed give the same forecast.
 */
public final class Forecast {
    private final Hall hall;
    private final ForecastRules rules;
    private final Log log;
    private final ServiceTimes times;

    private Forecast(Hall hall, ServiceTimes times, ForecastRules rules, Log log) {
        this.hall = hall;
        this.times = times;
        this.rules = rules;
        this.log = log;
    }

    /** Plays the mall forward. */
    public static Forecast of(MallState state, ServiceTimes times, ForecastRules rules, long seed) {
        Hall hall = new Hall(state, times, rules);
        Log log = new Log(hall, rules.runs());
        Run run = new Run(hall, rules, log);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < rules.runs(); i++) {
            run.play(i, random.split());
        }
        return new Forecast(hall, times, rules, log);
    }

    /** The moment from which it was played. */
    public Instant at() {
        return hall.state.now();
    }

    /** Distances in the mall. */
    public Walk walk() {
        return hall.state.walk();
    }

    /** When a stop that waits will be called; nothing for a stop that was called already or isn't known. */
    public Optional<CallEstimate> call(UUID stop) {
        Integer index = hall.stopIndex.get(stop);
        return index == null || hall.wasCalled[index]
                ? Optional.empty()
                : Optional.of(estimate(log.callAt[index].clone()));
    }

    /** How long a counter with an officer is expected to have nobody to call within the coming hour. */
    public Duration idle(UUID counter) {
        Integer index = hall.counterIndex.get(counter);
        return index == null ? Duration.ZERO : Duration.ofMillis(log.idle[index] / rules.runs());
    }

    /** Until when a queue serves today: its closing, or when its last counter is left; nothing if nobody comes. */
    public Optional<Instant> closing(UUID queue) {
        int closing = hall.closing[hall.queue(queue)];
        return closing <= 0 ? Optional.empty() : Optional.of(hall.moment(closing));
    }

    /** When someone who takes a place in line now, but is free only from a later moment on, would be called. */
    public CallEstimate whenFree(UUID queue, boolean priority, Instant from, int issuedSince) {
        int index = hall.queue(queue);
        int free = Math.max(0, hall.at(from));
        boolean later = Log.isLater(free);
        int[] calls = new int[rules.runs()];
        for (int run = 0; run < calls.length; run++) {
            calls[run] = log.call(hall, index, priority, later, free, run, issuedSince);
        }
        return estimate(calls);
    }

    /**
     * When, nine times in ten, all these stops are over, also those that go on now; its own moment when there are none,
     * and for one that it doesn't know yet.
     */
    public Instant over(Collection<UUID> stops) {
        int[] last = new int[rules.runs()];
        for (UUID id : stops) {
            Integer stop = hall.stopIndex.get(id);
            for (int run = 0; stop != null && run < last.length; run++) {
                last[run] = Math.max(last[run], log.overAt[stop][run]);
            }
        }
        return estimate(last).bound();
    }

    /** Mean time from call to end, quantity included. */
    public Duration service(WishedStop stop) {
        return rules.onTheWay().plus(times.of(stop.service()).mean(stop.quantity()));
    }

    /** How a visit would go. */
    public VisitEstimate estimate(Wish wish) {
        Play play = new Play(hall, log, rules, wish, wish.priority());
        List<VisitEstimate.StopEstimate> stops = new ArrayList<>();
        for (int i = 0; i < wish.stops().size(); i++) {
            WishedStop stop = wish.stops().get(i);
            stops.add(new VisitEstimate.StopEstimate(
                    stop.key(), stop.queue(), estimate(play.calls[i]), estimate(play.ends[i])));
        }
        return new VisitEstimate(stops, estimate(play.end));
    }

    /** When the queue's opening hours end today. */
    Instant hours(UUID queue) {
        return hall.state.queues().get(hall.queue(queue)).closing();
    }

    /** The first stop of a wish that would make it, or someone in hand, late. */
    Optional<Admission.Refusal> tooLate(Wish wish) {
        return new Slack(hall, log, rules).late(wish);
    }

    /** Whether one more stop makes itself or one of its visitor's other stops late. */
    Optional<Admission.Refusal> displaced(Wish wish, List<InHand> inHand) {
        return new Displacement(hall, log, rules, wish, inHand).late();
    }

    private CallEstimate estimate(int[] runs) {
        int median = Quantiles.median(runs);
        int bound = rules.caution().bound(median, Quantiles.bound(runs));
        return new CallEstimate(hall.moment(median), hall.moment(bound));
    }
}
