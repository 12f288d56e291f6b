package id.pendopo.visits.web;

import id.pendopo.directory.Counter;
import id.pendopo.directory.MallPlan;
import id.pendopo.visits.setup.QueueBook;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Where a queue is served.
 *
 * @param counters numbers as people read them, such as {@code 1–3, 5}; empty when no counter is there
 * @param area letter or name of the part of the hall
 */
public record Signpost(String counters, int floor, String area) {
    static Signpost of(MallPlan plan, QueueBook book, UUID queue) {
        List<Counter> counters = plan.counters().values().stream()
                .filter(counter ->
                        counter.active() && book.forCounter(counter.id()).contains(queue))
                .toList();
        return new Signpost(
                ranges(counters.stream().map(Counter::number).sorted().toList()),
                counters.stream().mapToInt(Counter::floor).min().orElse(1),
                counters.stream().map(Counter::area).findFirst().orElse(""));
    }

    static Signpost at(Counter counter) {
        return new Signpost(Integer.toString(counter.number()), counter.floor(), counter.area());
    }

    /** 1 2 3 5 becomes 1–3, 5. */
    static String ranges(List<Integer> numbers) {
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i < numbers.size(); ) {
            int last = i;
            while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
                last++;
            }
            ranges.add(i == last ? "" + numbers.get(i) : numbers.get(i) + "–" + numbers.get(last));
            i = last + 1;
        }
        return String.join(", ", ranges);
    }
}
