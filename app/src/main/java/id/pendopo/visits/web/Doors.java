package id.pendopo.visits.web;

import id.pendopo.directory.MallPlan;
import id.pendopo.directory.OpenSpan;
import id.pendopo.visits.hall.ServingHours;
import id.pendopo.visits.setup.QueueBooks;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When a mall closes, or opens, and whether it gives numbers before that: as its kiosk does. */
@Component
class Doors {
    private final ServingHours hours;
    private final QueueBooks books;

    Doors(ServingHours hours, QueueBooks books) {
        this.hours = hours;
        this.books = books;
    }

    Optional<LocalTime> closes(MallPlan plan, LocalDate day, LocalTime time) {
        return hours.ofMall(plan, day).stream()
                .filter(span -> !time.isBefore(span.opens()) && time.isBefore(span.closes()))
                .map(OpenSpan::closes)
                .findFirst();
    }

    /** Empty while it is open, and when it doesn't open any more. */
    Optional<LocalTime> opens(MallPlan plan, LocalDate day, LocalTime time) {
        return closes(plan, day, time).isPresent()
                ? Optional.empty()
                : hours.ofMall(plan, day).stream()
                        .map(OpenSpan::opens)
                        .filter(time::isBefore)
                        .findFirst();
    }

    /** From so long before the day's first opening on. */
    boolean givesNumbersEarly(MallPlan plan, LocalDate day, LocalTime time) {
        List<OpenSpan> spans = hours.ofMall(plan, day);
        Duration early = books.of(plan.mall().id()).rules().early();
        return opens(plan, day, time).isPresent()
                && !early.isZero()
                && !time.isBefore(spans.getFirst().opens().minus(early));
    }
}
