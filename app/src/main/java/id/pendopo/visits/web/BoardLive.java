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
    private static final Map<String, String> PARTS = Map.of(
            "board-alarms", "visits/boardAlarms",
            "board-totals", "visits/boardTotals",
            "board-desks", "visits/boardDesks",
            "board-lines", "visits/boardLines",
            "board-quiet", "visits/boardQuiet",
            "board-holders", "visits/boardHolders");

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

    @Override
    public Optional<String> key(UUID mall, String asked, Optional<Actor> reader) {
        return reader.filter(actor -> actor.mall() == null || Objects.equals(actor.mall(), mall))
                .flatMap(actor -> BoardView.Reader.of(actor.role()))
                .map(Enum::name);
    }

    @Override
    public Map<String, String> parts(UUID mall, String key, Lang lang) {
        Page page = fragments.page(mall, lang);
        BoardView view = views.recently(page, directory.plan(mall), BoardView.Reader.valueOf(key));
        Map<String, String> parts = new TreeMap<>();
        PARTS.forEach(
                (part, template) -> parts.put(part, fragments.html(template, Map.of("page", page, "view", view))));
        return parts;
    }

    /** Whatever happens in the mall may change its board. */
    @Override
    public Set<String> touchedBy(RecordedEvent event) {
        UUID mall = event.event().mall();
        if (mall != null) {
            fresh.heard(mall, event);
        }
        return ALL;
    }
}
