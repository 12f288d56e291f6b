package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.platform.push.LiveView;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.text.Lang;
import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.hall.LiveVisit;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps a visitor's page up to date. Whoever knows the secret may watch; watchers of one visit share its key. Thousands may
 * watch: an open visit is looked up in the hall's state, which all pages of the mall share, not in the database.
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
    private final FreshHalls fresh;

    TicketLive(
            Tickets tickets,
            TicketViews views,
            HallReader reader,
            Directory directory,
            Fragments fragments,
            FreshHalls fresh) {
        this.tickets = tickets;
        this.views = views;
        this.reader = reader;
        this.directory = directory;
        this.fragments = fragments;
        this.fresh = fresh;
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
        return visit(mall, UUID.fromString(key))
                .map(visit -> Map.of(
                        PART,
                        fragments.html(
                                "visits/ticketBody",
                                Map.of("page", fragments.page(mall, lang), "view", views.of(plan, visit)))))
                .orElse(Map.of());
    }

    private Optional<LiveVisit> visit(UUID mall, UUID id) {
        LiveVisit open = fresh.recently(mall).visits().get(id);
        return open == null ? reader.visit(id) : Optional.of(open);
    }

    @Override
    public Set<String> touchedBy(RecordedEvent event) {
        String type = event.event().type();
        if (!type.startsWith("VISIT_") && !type.startsWith("STOP_")) {
            return Set.of();
        }
        UUID mall = event.event().mall();
        if (mall != null) {
            fresh.heard(mall, event);
        }
        return Set.of(event.event().subject().toString());
    }

    @Override
    public Duration again() {
        return AGAIN;
    }
}
