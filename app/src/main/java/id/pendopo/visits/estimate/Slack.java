package id.pendopo.visits.estimate;

import java.util.Optional;

/** Looks for the first stop of a wish after which, nine times in ten, not everybody is served before closing. */
final class Slack {
    private final Hall hall;
    private final Log log;
    private final ForecastRules rules;

    Slack(Hall hall, Log log, ForecastRules rules) {
        this.hall = hall;
        this.log = log;
        this.rules = rules;
    }

    Optional<Admission.Refusal> late(Wish wish) {
        Play play = new Play(hall, log, rules, wish, false);
        for (int i = 0; i < wish.stops().size(); i++) {
            WishedStop stop = wish.stops().get(i);
            int queue = hall.queue(stop.queue());
            int told = rules.caution().safeBound(play.ends[i]);
            int[] over = play.ends[i].clone();
            for (int run = 0; run < over.length; run++) {
                over[run] = Math.max(over[run], pushed(queue, wish.ahead(stop.queue()), play, i, run));
            }
            int bound = Math.max(told, Quantiles.bound(over));
            if (bound > hall.closing[queue]) {
                return Optional.of(refusal(stop, bound, hall.closing[queue]));
            }
            for (int neighbour : hall.neighbours[queue]) {
                for (int run = 0; run < over.length; run++) {
                    over[run] = pushed(neighbour, 0, play, i, run);
                }
                int last = Quantiles.bound(over);
                if (last > hall.closing[neighbour] && hall.closing[neighbour] > 0) {
                    return Optional.of(refusal(stop, last, hall.closing[neighbour]));
                }
            }
        }
        return Optional.empty();
    }

    /** When those who come after the newcomer's call at a queue would be done, if each waited for the newcomer. */
    private int pushed(int queue, int ahead, Play play, int stop, int run) {
        int last = log.lineEnd[queue][run] + log.shift(hall, queue, ahead, run);
        int call = play.calls[stop][run];
        return last > call && call != Openings.NEVER ? last + play.ends[stop][run] - call : 0;
    }

    private Admission.Refusal refusal(WishedStop stop, int bound, int closing) {
        return new Admission.Refusal.NotEnoughTime(stop.queue(), hall.moment(bound), hall.moment(closing));
    }
}
