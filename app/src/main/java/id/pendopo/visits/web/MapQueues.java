package id.pendopo.visits.web;

import id.pendopo.directory.FloorMap;
import id.pendopo.directory.FloorMap.Box;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.management.Board;
import id.pendopo.visits.setup.MallRules;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.web.MapView.Load;
import id.pendopo.visits.web.MapView.QueueMark;
import id.pendopo.visits.web.MapView.Words;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Below the counters of a booth: the queues that they call from, the busiest first, as many as there is room for. */
final class MapQueues {
    /** A finger's width on a tablet, in tenths of a square. */
    private static final int LEAST = 70;

    private final BoardView view;
    private final Page page;
    private final QueueBook book;

    MapQueues(BoardView view) {
        this.view = view;
        this.page = view.here().page();
        this.book = view.here().book();
    }

    Stream<QueueMark> of(FloorMap.Booth booth) {
        Set<UUID> called = booth.desks().stream()
                .flatMap(desk -> book.forCounter(desk.counter()).stream())
                .collect(Collectors.toSet());
        List<Board.Line> lines = view.board().lines().stream()
                .filter(line -> called.contains(line.queue().id()))
                .sorted(Comparator.comparing(MapQueues::longest)
                        .thenComparing(Board.Line::waiting)
                        .reversed())
                .toList();
        if (lines.isEmpty()) {
            return Stream.empty();
        }
        Box strip = MapView.scaled(booth.line());
        int shown = Math.min(lines.size(), Math.max(1, (strip.width() - 10) / LEAST));
        int each = (strip.width() - 14) / shown;
        return IntStream.range(0, shown).mapToObj(i -> {
            Box box = new Box(strip.x() + 7 + i * each, strip.y() + 2, each - (i < shown - 1 ? 4 : 0), 38);
            List<Board.Line> meant = i < shown - 1 ? lines.subList(i, i + 1) : lines.subList(i, lines.size());
            return mark(booth, meant, box);
        });
    }

    private QueueMark mark(FloorMap.Booth booth, List<Board.Line> lines, Box box) {
        Board.Line first = lines.getFirst();
        int waiting = lines.stream().mapToInt(Board.Line::waiting).sum();
        Duration longest = lines.stream()
                .map(MapQueues::longest)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        Load load = load(waiting, longest);
        boolean one = lines.size() == 1;
        boolean paused = lines.stream().allMatch(line -> line.pause().isPresent());
        String people = page.n("map.people", waiting);
        long waited = view.minutes(longest);
        String minutes = Words.fitting(
                page.t("map.waited", "n", waited), page.t("map.minutes", "n", waited), box.width() - 10, 11);
        String what = one
                ? view.here().queue(first.queue().id())
                : page.t("map.queues", "n", lines.size(), "agency", view.here().agency(booth.agency()));
        String how = paused ? page.t("board.paused") + ", " : "";
        return new QueueMark(
                "map-" + first.queue().id() + "-"
                        + booth.desks().getFirst().counter().toString().substring(24),
                box,
                load,
                paused,
                Words.in(people, box.width() - 22, 11),
                Words.in(waiting == 0 ? "" : minutes, box.width() - 10, 11),
                page.t(
                        "map.queue",
                        "queue",
                        what,
                        "state",
                        how + people + (waiting == 0 ? "" : " " + minutes + ", " + page.word("map.load", load))),
                one ? page.mall("/board/queues/" + first.queue().id()) : page.mall("/board#queues"));
    }

    private Load load(int waiting, Duration longest) {
        MallRules rules = book.rules();
        if (waiting == 0) {
            return Load.NOBODY;
        }
        if (longest.compareTo(rules.maximumWait()) > 0) {
            return Load.TOO_LATE;
        }
        return longest.compareTo(rules.targetWait()) > 0 ? Load.LATE : Load.IN_TIME;
    }

    private static Duration longest(Board.Line line) {
        return line.longest().orElse(Duration.ZERO);
    }
}
