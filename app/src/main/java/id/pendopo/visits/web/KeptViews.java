package id.pendopo.visits.web;

import id.pendopo.directory.MallPlan;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.offline.KeptNumber;
import id.pendopo.visits.offline.KeptNumbers;
import id.pendopo.visits.web.HallWords.Here;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the list of kept offline numbers into words. */
@Component
class KeptViews {
    private final KeptNumbers kept;
    private final HallWords words;

    KeptViews(KeptNumbers kept, HallWords words) {
        this.kept = kept;
        this.words = words;
    }

    KeptView of(Page page, MallPlan plan) {
        List<KeptNumber> all = kept.of(plan.mall().id());
        if (all.isEmpty()) {
            return new KeptView(List.of(), List.of());
        }
        Here here = words.in(page, plan);
        List<KeptView.Choice> choices = here.services().keySet().stream()
                .filter(service -> here.book().forService(service).isPresent())
                .map(service -> new KeptView.Choice(service, here.service(service)))
                .sorted(Comparator.comparing(KeptView.Choice::name))
                .toList();
        return new KeptView(
                all.stream().map(one -> row(page, here, choices, one)).toList(), choices);
    }

    private static KeptView.Row row(Page page, Here here, List<KeptView.Choice> choices, KeptNumber one) {
        boolean today = one.of().day().equals(page.today());
        String time = page.time(one.takenAt());
        String wished = one.wanted().stream()
                .filter(wanted -> here.services().containsKey(wanted.service()))
                .map(wanted ->
                        here.service(wanted.service()) + (wanted.quantity() > 1 ? " × " + wanted.quantity() : ""))
                .collect(Collectors.joining(", "));
        return new KeptView.Row(
                one.of().block(),
                one.of().number().no(),
                one.of().number().toString(),
                today ? time : page.day(one.of().day()) + ", " + time,
                wished.isEmpty() ? page.t("kept.unknown-service") : wished,
                page.word("kept.why", one.why()),
                today && one.why() != KeptNumber.Why.NUMBER_TAKEN,
                only(choices, one));
    }

    /** Nothing is chosen for whoever looks in a hurry, unless only one thing can be meant. */
    private static Optional<UUID> only(List<KeptView.Choice> choices, KeptNumber one) {
        List<UUID> offered = choices.stream()
                .map(KeptView.Choice::service)
                .filter(one.services()::contains)
                .toList();
        return offered.size() == 1 ? Optional.of(offered.getFirst()) : Optional.empty();
    }
}
