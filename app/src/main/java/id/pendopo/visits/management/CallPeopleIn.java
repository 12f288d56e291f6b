package id.pendopo.visits.management;

import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.hall.AskIn;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.LiveVisit;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks people in who wait outside, by the manager's own word and beyond what the hall is meant to hold: those first whose
 * call comes first.
 */
@Component
public class CallPeopleIn {
    public static final int MOST = 20;

    private final HallChange change;
    private final Forecasts forecasts;
    private final AskIn askIn;

    CallPeopleIn(HallChange change, Forecasts forecasts, AskIn askIn) {
        this.change = change;
        this.forecasts = forecasts;
        this.askIn = askIn;
    }

    /** @throws id.pendopo.platform.problem.Refusal {@code nobody-outside} */
    @Transactional
    public void ask(UUID mall, Actor actor, int people, String key) {
        if (people < 1 || people > MOST) {
            throw HallProblem.PEOPLE_UNREADABLE.refusal(Map.of("max", MOST));
        }
        if (!change.first(mall, key, "CALL_PEOPLE_IN", Once.named(mall, people))) {
            return;
        }
        List<UUID> next = next(forecasts.now(mall));
        if (next.isEmpty()) {
            throw HallProblem.NOBODY_OUTSIDE.refusal();
        }
        next.stream().limit(people).forEach(visit -> askIn.ask(mall, visit, actor.id()));
    }

    private static List<UUID> next(Forecasts.Outlook outlook) {
        return outlook.state().visits().values().stream()
                .filter(LiveVisit::outside)
                .sorted(Comparator.comparing((LiveVisit visit) -> call(outlook, visit))
                        .thenComparing(LiveVisit::arrivedAt)
                        .thenComparing(LiveVisit::id))
                .map(LiveVisit::id)
                .toList();
    }

    private static Instant call(Forecasts.Outlook outlook, LiveVisit visit) {
        Optional<Instant> first = visit.open().stream()
                .flatMap(stop -> outlook.forecast().call(stop.id()).stream())
                .map(call -> call.median())
                .min(Instant::compareTo);
        return first.orElse(Instant.MAX);
    }
}
