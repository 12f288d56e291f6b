package id.pendopo.visits.web;

import id.pendopo.directory.Counter;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.setup.QueueBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Where a queue is served: nobody knows beforehand which of its counters will call, so all are named, floor by floor.
 *
 * @param spots one for each floor, from below; empty when no counter serves the queue
 */
public record Signpost(List<Spot> spots) {
    /**
     * The counters of one floor.
     *
     * @param counters numbers as people read them, such as {@code 1–3, 5}
     * @param area letter or name of the part of the hall
     */
    public record Spot(String counters, int floor, String area) {}

    static Signpost of(MallPlan plan, QueueBook book, UUID queue) {
        Map<Integer, List<Counter>> floors = plan.counters().values().stream()
                .filter(counter ->
                        counter.active() && book.forCounter(counter.id()).contains(queue))
                .collect(Collectors.groupingBy(Counter::floor, TreeMap::new, Collectors.toList()));
        return new Signpost(floors.values().stream().map(Signpost::spot).toList());
    }

    /** Where a stop is served: at its counter, once it is known. */
    static Signpost of(MallPlan plan, QueueBook book, LiveStop stop) {
        UUID at = stop.counter() == null ? stop.onlyCounter() : stop.counter();
        Counter counter = at == null ? null : plan.counters().get(at);
        return counter == null ? of(plan, book, stop.queue()) : new Signpost(List.of(spot(List.of(counter))));
    }

    private static Spot spot(List<Counter> counters) {
        return new Spot(
                ranges(counters.stream().map(Counter::number).sorted().toList()),
                counters.getFirst().floor(),
                counters.getFirst().area());
    }

    /** In words: "Loket 16, lantai 1; Loket 17–18, lantai 2". */
    public String in(Page page) {
        return spots.stream()
                .map(spot -> page.t("place.counters", "counters", spot.counters(), "floor", spot.floor()))
                .collect(Collectors.joining("; "));
    }

    boolean isOn(int floor) {
        return spots.stream().anyMatch(spot -> spot.floor() == floor);
    }

    boolean isOnOneFloor() {
        return spots.size() == 1;
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
