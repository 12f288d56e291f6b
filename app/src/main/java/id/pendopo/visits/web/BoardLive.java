package id.pendopo.visits.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.pendopo.directory.Directory;
import id.pendopo.directory.Mall;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.platform.push.LiveView;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Texts;
import id.pendopo.platform.web.Page;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The board, live. Holds no form: what is done about a counter or queue has a page of its own. */
@Component
class BoardLive implements LiveView {
    static final List<String> PARTS = List.of("alarms", "totals", "desks", "lines", "holders");
    private static final String MANAGES = "manages";
    private static final String LOOKS = "looks";

    private final Directory directory;
    private final BoardViews views;
    private final TemplateEngine templates;
    private final Texts texts;
    private final InstantSource clock;

    BoardLive(Directory directory, BoardViews views, TemplateEngine templates, Texts texts, InstantSource clock) {
        this.directory = directory;
        this.views = views;
        this.templates = templates;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "board";
    }

    @Override
    public Optional<String> key(UUID mall, String asked, Optional<Actor> reader) {
        return reader.filter(actor -> actor.mall() == null || Objects.equals(actor.mall(), mall))
                .flatMap(actor -> switch (actor.role()) {
                    case MALL_MANAGER, REGION_ADMIN -> Optional.of(MANAGES);
                    case OVERSEER -> Optional.of(LOOKS);
                    case PLATFORM_ADMIN, RECEPTIONIST, AGENCY_SUPERVISOR, OFFICER, KIOSK, DISPLAY, COUNTER ->
                        Optional.<String>empty();
                });
    }

    static boolean mayAct(Actor actor) {
        return actor.role() == Role.MALL_MANAGER || actor.role() == Role.REGION_ADMIN;
    }

    @Override
    public Map<String, String> parts(UUID mall, String key, Lang lang) {
        MallPlan plan = directory.plan(mall);
        Mall place = plan.mall();
        Page page = new Page(
                texts, lang, "", "/m/" + place.code() + "/board", place.code(), place.shortName(), place.zone(),
                clock.instant(), null, null, null, "");
        BoardView view = views.of(page, plan, key.equals(MANAGES));
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : PARTS) {
            StringOutput output = new StringOutput();
            templates.render("visits/board-" + part + ".jte", Map.of("page", page, "view", view), output);
            parts.put("board-" + part, output.toString());
        }
        return parts;
    }

    /** Whatever happens in the mall may change its board. */
    @Override
    public Set<String> touchedBy(RecordedEvent event) {
        return ALL;
    }
}
