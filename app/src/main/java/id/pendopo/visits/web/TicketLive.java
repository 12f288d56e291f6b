package id.pendopo.visits.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.platform.push.LiveView;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Texts;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.hall.HallReader;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps a visitor's page up to date. Whoever knows the secret may watch; watchers of one visit share its key. */
@Component
class TicketLive implements LiveView {
    /** The part of the page that changes. */
    static final String PART = "ticket";

    private final Tickets tickets;
    private final TicketViews views;
    private final HallReader reader;
    private final Directory directory;
    private final TemplateEngine templates;
    private final Texts texts;
    private final InstantSource clock;

    TicketLive(
            Tickets tickets,
            TicketViews views,
            HallReader reader,
            Directory directory,
            TemplateEngine templates,
            Texts texts,
            InstantSource clock) {
        this.tickets = tickets;
        this.views = views;
        this.reader = reader;
        this.directory = directory;
        this.templates = templates;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "ticket";
    }

    @Override
    public Optional<String> key(UUID mall, String asked, Optional<Actor> watcher) {
        return tickets.find(mall, asked).map(visit -> visit.id().toString());
    }

    @Override
    public Map<String, String> parts(UUID mall, String key, Lang lang) {
        MallPlan plan = directory.plan(mall);
        return reader.visit(UUID.fromString(key))
                .map(visit -> {
                    StringOutput html = new StringOutput();
                    templates.render(
                            "visits/ticketBody.jte",
                            Map.of("page", page(plan, lang), "view", views.of(plan, visit)),
                            html);
                    return Map.of(PART, html.toString());
                })
                .orElse(Map.of());
    }

    /** Without token and key: what is pushed is the same for all watchers, so its one form brings neither. */
    private Page page(MallPlan plan, Lang lang) {
        return new Page(
                texts,
                lang,
                "",
                "",
                plan.mall().code(),
                plan.mall().shortName(),
                plan.mall().zone(),
                clock.instant(),
                null,
                null,
                null,
                List.of(),
                "");
    }

    @Override
    public Set<String> touchedBy(RecordedEvent event) {
        String type = event.event().type();
        return type.startsWith("VISIT_") || type.startsWith("STOP_")
                ? Set.of(event.event().subject().toString())
                : Set.of();
    }
}
