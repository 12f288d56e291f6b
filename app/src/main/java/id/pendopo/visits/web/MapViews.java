package id.pendopo.visits.web;

import id.pendopo.directory.FloorMap;
import id.pendopo.directory.FloorMap.Box;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.management.Board;
import id.pendopo.visits.web.MapView.Booth;
import id.pendopo.visits.web.MapView.CounterMark;
import id.pendopo.visits.web.MapView.Floor;
import id.pendopo.visits.web.MapView.Landmark;
import id.pendopo.visits.web.MapView.Words;
import id.pendopo.visits.web.MapView.Zone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws a board on the floors of its mall. */
final class MapViews {
    private static final int NAME_SIZE = 12;
    private static final int DETAIL_SIZE = 11;

    private final BoardView view;
    private final Page page;
    private final Map<UUID, Board.Desk> desks;
    private final MapQueues queues;

    private MapViews(BoardView view) {
        this.view = view;
        this.page = view.here().page();
        this.desks = view.board().desks().stream()
                .collect(Collectors.toMap(desk -> desk.counter().id(), Function.identity()));
        this.queues = new MapQueues(view);
    }

    static MapView of(BoardView view) {
        MapViews drawing = new MapViews(view);
        return new MapView(
                view, view.here().plan().floors().stream().map(drawing::floor).toList());
    }

    private Floor floor(FloorMap floor) {
        List<CounterMark> counters = new ArrayList<>();
        floor.booths().stream().flatMap(booth -> booth.desks().stream()).forEach(place -> {
            Board.Desk desk = desks.get(place.counter());
            if (desk != null) {
                counters.add(counter(desk, inner(place.box())));
            }
        });
        return new Floor(
                floor.floor(),
                floor.width() * 10,
                floor.height() * 10,
                floor.zones().stream()
                        .map(zone -> new Zone(zone.name(), MapView.scaled(zone.box())))
                        .toList(),
                floor.booths().stream().map(this::booth).toList(),
                counters,
                floor.booths().stream().flatMap(queues::of).toList(),
                floor.landmarks().stream().map(this::landmark).toList());
    }

    /** Air between neighbours. */
    private static Box inner(Box square) {
        Box box = MapView.scaled(square);
        return new Box(box.x() + 7, box.y() + 3, box.width() - 14, box.height() - 6);
    }

    private Booth booth(FloorMap.Booth booth) {
        Box box = MapView.scaled(booth.box());
        String name = view.here().agency(booth.agency());
        return new Booth(Words.lines(name, box.width() - 14, NAME_SIZE), name, box);
    }

    /** What is read aloud begins with what is seen, so that whoever speaks to the tablet can name it. */
    private CounterMark counter(Board.Desk desk, Box box) {
        String state = page.word("map.state", desk.state());
        String shown = desk.number().map(Object::toString).orElseGet(() -> detail(desk));
        String label = Stream.of(
                        page.t("map.counter", "n", desk.counter().number(), "state", (state + " " + shown).strip()),
                        view.here().agency(desk.counter().agency()),
                        atWork(desk) ? "" : page.word("board.state", desk.state()),
                        view.more(desk),
                        flags(desk))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new CounterMark(
                desk,
                box,
                Words.in(state, box.width() - 11, DETAIL_SIZE),
                Words.in(shown, box.width() - 11, desk.number().isPresent() ? NAME_SIZE : DETAIL_SIZE - 1),
                label);
    }

    private static boolean atWork(Board.Desk desk) {
        return switch (desk.state()) {
            case SERVING, CALLED, READY -> true;
            case BREAK, UNMANNED, ENDED, CLOSED -> false;
        };
    }

    /** The one fact that there is room for. */
    private String detail(Board.Desk desk) {
        return switch (desk.state()) {
            case UNMANNED ->
                desk.since()
                        .map(since -> Duration.between(since, view.board().at()))
                        .map(empty -> page.t("map.empty-for", "n", view.minutes(empty)))
                        .orElse("");
            case BREAK ->
                desk.until()
                        .map(until -> page.t("map.until", "time", page.time(until)))
                        .orElse("");
            case CLOSED ->
                desk.opens()
                        .map(opens -> page.t("board.opens", "time", page.time(opens)))
                        .orElse("");
            case SERVING, CALLED, READY, ENDED -> "";
        };
    }

    private String flags(Board.Desk desk) {
        return Stream.of(
                        desk.help() ? page.t("board.help") : "",
                        desk.closing() ? page.t("board.closing") : "",
                        desk.asksClose() ? page.t("board.asks-close") : "")
                .filter(flag -> !flag.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Landmark landmark(FloorMap.Landmark landmark) {
        Box box = MapView.scaled(landmark.box());
        String name = page.of(landmark.nameId(), landmark.nameEn());
        return new Landmark(landmark.stall(), Words.lines(name, box.width() - 16, DETAIL_SIZE - 1), name, box);
    }
}
