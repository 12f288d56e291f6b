package id.pendopo.visits.web;

import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.platform.push.LiveView;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.text.Lang;
import id.pendopo.visits.management.Announcements;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is announced in the mall, live: rendered once for all phones, kiosks and displays that watch. */
@Component
class AnnouncementLive implements LiveView {
    private static final Set<String> EVENTS = Set.of("ANNOUNCED", "ANNOUNCEMENT_ENDED");

    private final Announcements announcements;
    private final Fragments fragments;

    AnnouncementLive(Announcements announcements, Fragments fragments) {
        this.announcements = announcements;
        this.fragments = fragments;
    }

    @Override
    public String kind() {
        return "announcement";
    }

    @Override
    public Optional<String> key(UUID mall, String asked, Optional<Actor> reader) {
        return asked.isEmpty() ? Optional.of("") : Optional.empty();
    }

    @Override
    public Map<String, String> parts(UUID mall, String key, Lang lang) {
        return Map.of(
                "announcement",
                fragments.html(
                        "visits/announcements",
                        Map.of("page", fragments.page(mall, lang), "announcements", announcements.now(mall))));
    }

    @Override
    public Set<String> touchedBy(RecordedEvent event) {
        if (!EVENTS.contains(event.event().type())) {
            return Set.of();
        }
        UUID mall = event.event().mall();
        if (mall != null) {
            announcements.forget(mall);
        }
        return ALL;
    }
}
