package id.pendopo.visits.web;

import id.pendopo.directory.Counter;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.setup.QueueBooks;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which counters serve a queue, in words: those that are manned, or all of them before anybody is there. */
@Component
class CounterNumbers {
    private final QueueBooks books;

    CounterNumbers(QueueBooks books) {
        this.books = books;
    }

    List<Counter> of(MallPlan plan, HallState state, UUID queue) {
        QueueBook book = books.of(plan.mall().id());
        List<Counter> all = plan.counters().values().stream()
                .filter(counter ->
                        counter.active() && book.forCounter(counter.id()).contains(queue))
                .toList();
        List<Counter> manned = all.stream()
                .filter(counter -> state.session(counter.id()).isPresent())
                .toList();
        return manned.isEmpty() ? all : manned;
    }

    /** Such as "Loket 3, 4"; empty when no counter serves the queue. */
    String words(MallPlan plan, HallState state, UUID queue, Page page) {
        String numbers = of(plan, state, queue).stream()
                .map(counter -> Integer.toString(counter.number()))
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? "" : page.t("counter.counter", "n", numbers);
    }
}
