package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.platform.push.LiveView;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.web.Page;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The board, live. Holds no form: what is done about a counter or queue has a page of its own. */
@Component
class BoardLive implements LiveView {
    /** Element ids and the templates that fill them. */
    private static final Map<String, String> BOTH =
            Map.of("board-alarms", "visits/boardAlarms", "board-totals", "visits/boardTotals");

    private static final Map<String, String> LIST = Map.of(
            "board-desks", "visits/boardDesks",
            "board-lines", "visits/boardLines",
            "board-quiet", "visits/boardQuiet",
            "board-holders", "visits/boardHolders");

    private static final String MAP = "map";

    private final Directory directory;
    private final BoardViews views;
    private final Fragments fragments;
    private final FreshHalls fresh;

    BoardLive(Directory directory, BoardViews views, Fragments fragments, FreshHalls fresh) {
        this.directory = directory;
        this.views = views;
        this.fragments = fragments;
        this.fresh = fresh;
    }

    @Override
    public String kind() {
        return "board";
    }

    /** @param asked {@code map} for the board as a map; else as lists */
    @Override
    public Optional<String> key(UUID mall, String asked, Optional<Actor> reader) {
        return reader.filter(actor -> actor.mall() == null || Objects.equals(actor.mall(), mall))
                .flatMap(actor -> BoardView.Reader.of(actor.role()))
                .map(Enum::name)
                .map(name -> asked.equals(MAP) ? name + "." + MAP : name);
    }

    @Override
    public Map<String, String> parts(UUID mall, String key, Lang lang) {
        Page page = fragments.page(mall, lang);
        boolean map = key.endsWith("." + MAP);
        BoardView.Reader reader = BoardView.Reader.valueOf(map ? key.substring(0, key.indexOf('.')) : key);
        BoardView view = views.recently(page, directory.plan(mall), reader);
        Map<String, String> parts = new TreeMap<>();
        BOTH.forEach((part, template) -> parts.put(part, html(template, page, view)));
        if (map) {
            parts.put(
                    "map-floors", fragments.html("visits/mapFloors", Map.of("page", page, "view", MapViews.of(view))));
        } else {
            LIST.forEach((part, template) -> parts.put(part, html(template, page, view)));
        }
        return parts;
    }

    private String html(String template, Page page, BoardView view) {
        return fragments.html(template, Map.of("page", page, "view", view));
    }

    /** Whatever happens in the mall may change its board. */
    @Override
    public Set<String> touchedBy(RecordedEvent event) {
        fresh.heard(event);
        return ALL;
    }
}
