package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.platform.push.LiveView;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.text.Lang;
import id.pendopo.visits.hall.HallReader;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps a visitor's page up to date. Whoever knows the secret may watch; watchers of one visit share its key. Thousands may
 * watch: each is one row of the database, all share a forecast.
 */
@Component
class TicketLive implements LiveView {
    /** The part of the page that changes. */
    static final String PART = "ticket";
    /** Calls and changes come at once, as events; the minutes on the page need no more. */
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final Tickets tickets;
    private final TicketViews views;
    private final HallReader reader;
    private final Directory directory;
    private final Fragments fragments;

    TicketLive(Tickets tickets, TicketViews views, HallReader reader, Directory directory, Fragments fragments) {
        this.tickets = tickets;
        this.views = views;
        this.reader = reader;
        this.directory = directory;
        this.fragments = fragments;
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
                .map(visit -> Map.of(
                        PART,
                        fragments.html(
                                "visits/ticketBody",
                                Map.of("page", fragments.page(mall, lang), "view", views.of(plan, visit)))))
                .orElse(Map.of());
    }

    @Override
    public Set<String> touchedBy(RecordedEvent event) {
        String type = event.event().type();
        return type.startsWith("VISIT_") || type.startsWith("STOP_")
                ? Set.of(event.event().subject().toString())
                : Set.of();
    }

    @Override
    public Duration again() {
        return AGAIN;
    }
}
