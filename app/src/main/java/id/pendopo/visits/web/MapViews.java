package id.pendopo.visits.web;

import id.pendopo.directory.FloorMap;
import id.pendopo.directory.FloorMap.Box;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.management.Board;
import id.pendopo.visits.web.MapView.Booth;
import id.pendopo.visits.web.MapView.CounterMark;
import id.pendopo.visits.web.MapView.Floor;
import id.pendopo.visits.web.MapView.Landmark;
import id.pendopo.visits.web.MapView.Zone;
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
        return new Booth(MapView.fit(name, box.width() - 14, NAME_SIZE), name, box);
    }

    private CounterMark counter(Board.Desk desk, Box box) {
        String state = page.word("board.state", desk.state());
        String detail = desk.number().map(Object::toString).orElseGet(() -> desk.state() == Board.State.READY ? "" : view.more(desk));
        String label = page.t(
                "map.counter",
                "n",
                desk.counter().number(),
                "agency",
                view.here().agency(desk.counter().agency()),
                "state",
                Stream.of(state, detail, flags(desk))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")));
        return new CounterMark(
                desk,
                box,
                MapView.fit(state, box.width() - 18, DETAIL_SIZE),
                MapView.fit(detail, box.width() - 6, DETAIL_SIZE),
                label);
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
        return new Landmark(landmark.stall(), MapView.fit(name, box.width() - 10, DETAIL_SIZE - 1), name, box);
    }
}
