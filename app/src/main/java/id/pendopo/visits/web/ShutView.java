package id.pendopo.visits.web;

import id.pendopo.directory.MallPlan;
import id.pendopo.directory.OpenSpan;
import id.pendopo.platform.text.Bilingual;
import id.pendopo.visits.tickets.Offer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Why nobody is given a number now, and when somebody is again.
 *
 * @param notice the directory's or manager's public reason; empty when there is none, or not the same one for all
 * @param again empty when that is not known, or not within a month
 */
public record ShutView(Reason reason, Optional<Bilingual> notice, Optional<LocalDateTime> again) {
    private static final int LOOKED_AHEAD = 31;

    /** Of the whole mall. */
    public enum Reason {
        NOT_YET,
        CLOSED_TODAY,
        CLOSED,
        /** Its agencies have each a reason of their own. */
        NO_NUMBERS
    }

    /** Empty where an agency gives numbers. */
    static Optional<ShutView> of(MallPlan plan, LocalDate day, Duration early, List<KioskView.Booth> booths) {
        if (booths.isEmpty() || booths.stream().anyMatch(KioskView.Booth::open)) {
            return Optional.empty();
        }
        List<Offer> offers = booths.stream().map(KioskView.Booth::best).toList();
        Reason reason = reason(offers);
        List<Optional<Bilingual>> notices =
                offers.stream().map(Offer::why).distinct().toList();
        Optional<Bilingual> notice = notices.size() == 1 ? notices.getFirst() : Optional.empty();
        return Optional.of(new ShutView(reason, notice, again(plan, day, early, offers)));
    }

    private static Reason reason(List<Offer> offers) {
        List<Offer.State> states = offers.stream()
                .filter(ShutView::isThere)
                .map(Offer::state)
                .distinct()
                .toList();
        if (states.isEmpty()) {
            return Reason.NO_NUMBERS;
        }
        if (states.contains(Offer.State.NOT_YET)) {
            return Reason.NOT_YET;
        }
        if (states.stream().allMatch(state -> state == Offer.State.CLOSED_TODAY)) {
            return Reason.CLOSED_TODAY;
        }
        return states.stream().allMatch(state -> state == Offer.State.CLOSED_TODAY || state == Offer.State.CLOSED)
                ? Reason.CLOSED
                : Reason.NO_NUMBERS;
    }

    private static boolean isThere(Offer offer) {
        return offer.state() != Offer.State.AGREEMENT_ENDED;
    }

    private static Optional<LocalDateTime> again(MallPlan plan, LocalDate day, Duration early, List<Offer> offers) {
        if (offers.stream().noneMatch(ShutView::isThere)) {
            return Optional.empty();
        }
        Optional<LocalTime> today = offers.stream()
                .filter(offer -> offer.state() == Offer.State.NOT_YET || offer.state() == Offer.State.PAUSED)
                .flatMap(offer -> offer.at().stream())
                .min(LocalTime::compareTo);
        return today.map(day::atTime)
                .or(() -> day.plusDays(1)
                        .datesUntil(day.plusDays(LOOKED_AHEAD))
                        .flatMap(next -> plan.mallHours(next).stream()
                                .limit(1)
                                .map(OpenSpan::opens)
                                .map(opens -> next.atTime(opens).minus(early)))
                        .findFirst());
    }
}
