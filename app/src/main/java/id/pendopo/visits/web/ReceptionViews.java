package id.pendopo.visits.web;

import id.pendopo.directory.MallPlan;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.reception.FindVisits;
import id.pendopo.visits.reception.FindVisits.Show;
import id.pendopo.visits.reception.Promises;
import id.pendopo.visits.reception.VisitorNames;
import id.pendopo.visits.web.HallWords.Here;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the front desk sees of this day: who is in the house or was found, and who was promised it. */
@Component
class ReceptionViews {
    private final HallWords words;
    private final Forecasts forecasts;
    private final FindVisits visits;
    private final VisitorNames names;
    private final Promises promises;

    ReceptionViews(HallWords words, Forecasts forecasts, FindVisits visits, VisitorNames names, Promises promises) {
        this.words = words;
        this.forecasts = forecasts;
        this.visits = visits;
        this.names = names;
        this.promises = promises;
    }

    /** @param find a number, name or phone; blank for all who are to be shown */
    ReceptionView of(Page page, MallPlan plan, String find, Show show) {
        UUID id = plan.mall().id();
        Here here = words.in(page, plan);
        List<LiveVisit> found =
                find.isBlank() ? visits.today(id, page.today(), show) : visits.find(id, page.today(), find);
        List<Promises.Promise> open = promises.on(id, page.today()).stream()
                .filter(promise -> promise.kept().isEmpty())
                .toList();
        Map<UUID, String> known = names.masked(Stream.concat(
                        found.stream().map(LiveVisit::visitor), open.stream().map(Promises.Promise::visitor))
                .filter(Objects::nonNull)
                .toList());
        var forecast = forecasts.recently(id).forecast();
        return new ReceptionView(
                find.strip(),
                show,
                found.stream()
                        .map(visit -> ReceptionRow.of(visit, known, here, forecast))
                        .toList(),
                open.stream().map(promise -> promised(promise, known, here)).toList());
    }

    private static ReceptionView.Promised promised(Promises.Promise promise, Map<UUID, String> known, Here here) {
        String who = promise.visitor() == null ? "–" : known.getOrDefault(promise.visitor(), "–");
        return new ReceptionView.Promised(promise, who, here.service(promise.service()));
    }
}
