package id.pendopo.visits.tickets;

import id.pendopo.directory.Agency;
import id.pendopo.directory.MallPlan;
import id.pendopo.directory.OpenSpan;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.text.Bilingual;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.estimate.Admission;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.setup.MallRules;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.setup.QueueBook;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says no with the reason and the time, so that a closed door is never without a word. */
@Component
class GateWords {
    void checkOpen(MallPlan plan, MallRules rules, HallState state) {
        List<OpenSpan> hours = plan.mallHours(state.day());
        if (hours.isEmpty()) {
            throw VisitProblem.MALL_CLOSED.refusal(Map.of("mall", plan.mall().shortName()));
        }
        LocalTime now = LocalTime.ofInstant(state.at(), plan.mall().zone());
        LocalTime opens = hours.getFirst().opens();
        LocalTime gives = rules.gives(opens);
        if (now.isBefore(gives)) {
            throw VisitProblem.NOT_YET_OPEN.refusal(Map.of("opens", opens, "from", gives));
        }
    }

    void checkQueue(MallPlan plan, Forecasts.Outlook outlook, Queue queue) {
        HallState.Pause pause = outlook.state().pauses().get(queue.id());
        if (pause != null) {
            throw paused(plan, queue, pause);
        }
        HallState.Issued issued = outlook.state().issued().get(queue.id());
        int count = (issued == null ? 0 : issued.count()) + outlook.issued(queue.id());
        int contingent = issued == null ? queue.contingent() : issued.contingent();
        if (count >= contingent) {
            throw VisitProblem.CONTINGENT_USED.refusal(
                    Map.of("queue", new Bilingual(queue.nameId(), queue.nameEn()), "contingent", contingent));
        }
    }

    private static Refusal paused(MallPlan plan, Queue queue, HallState.Pause pause) {
        Bilingual name = new Bilingual(queue.nameId(), queue.nameEn());
        Bilingual reason = reason(pause.reason());
        return pause.until()
                .map(until -> VisitProblem.QUEUE_IS_PAUSED_UNTIL.refusal(Map.of(
                        "queue",
                        name,
                        "reason",
                        reason,
                        "until",
                        time(until, plan.mall().zone()))))
                .orElseGet(() -> VisitProblem.QUEUE_IS_PAUSED.refusal(Map.of("queue", name, "reason", reason)));
    }

    static Bilingual reason(String code) {
        return PublicReason.words(code);
    }

    Refusal refusal(MallPlan plan, QueueBook book, Admission.Refused refused, List<Gatekeeper.Chosen> chosen) {
        ZoneId zone = plan.mall().zone();
        Queue queue = book.queue(refused.refusal().queue());
        Agency agency = java.util.Objects.requireNonNull(plan.agencies().get(queue.agency()));
        List<String> fits = chosen.stream()
                .filter(one -> refused.offer().contains(one.key()))
                .map(one -> one.service().code())
                .toList();
        return switch (refused.refusal()) {
            case Admission.Refusal.NotEnoughTime late ->
                VisitProblem.NOT_ENOUGH_TIME.refusal(Map.of(
                        "agency", agency.shortName(),
                        "closing", time(late.closing(), zone),
                        "bound", time(late.bound(), zone),
                        "fits", fits));
            case Admission.Refusal.CostsAnother other ->
                VisitProblem.WOULD_COST_ANOTHER.refusal(Map.of(
                        "agency", agency.shortName(),
                        "closing", time(other.closing(), zone),
                        "bound", time(other.bound(), zone)));
            case Admission.Refusal.NoCounter nobody ->
                VisitProblem.NO_COUNTER_TODAY.refusal(Map.of("agency", agency.shortName(), "fits", fits));
            case Admission.Refusal.Closed closed ->
                VisitProblem.QUEUE_CLOSED.refusal(
                        Map.of("agency", agency.shortName(), "closing", time(closed.closing(), zone), "fits", fits));
        };
    }

    private static LocalTime time(Instant instant, ZoneId zone) {
        return instant.equals(Instant.MAX) ? LocalTime.MAX : LocalTime.ofInstant(instant, zone);
    }
}
