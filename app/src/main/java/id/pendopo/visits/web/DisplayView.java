package id.pendopo.visits.web;

import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.platform.push.LiveView;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.text.Lang;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A display as it changes: the topic's key is the zone, or empty. */
@Component
class DisplayView implements LiveView {
    private static final Set<Role> READERS = Set.of(Role.DISPLAY, Role.MALL_MANAGER, Role.RECEPTIONIST);

    private final DisplayScreens screens;
    private final Fragments fragments;
    private final FreshHalls fresh;

    DisplayView(DisplayScreens screens, Fragments fragments, FreshHalls fresh) {
        this.screens = screens;
        this.fragments = fragments;
        this.fresh = fresh;
    }

    @Override
    public String kind() {
        return "display";
    }

    @Override
    public Optional<String> key(UUID mall, String asked, Optional<Actor> reader) {
        return reader.filter(who -> READERS.contains(who.role()) && mall.equals(who.mall()))
                .flatMap(who -> screens.zone(mall, asked));
    }

    @Override
    public Map<String, String> parts(UUID mall, String key, Lang lang) {
        DisplayScreen screen = screens.recently(mall, key, fragments.page(mall, lang));
        return Map.of("content", fragments.html("visits/displayMain", Map.of("d", screen)));
    }

    @Override
    public Set<String> touchedBy(RecordedEvent event) {
        if (event.event().type().equals("CALL_SPOKEN")) {
            return Set.of(); // nothing on the screen changes: it would only ask for its turn once more
        }
        UUID mall = event.event().mall();
        if (mall != null) {
            fresh.heard(mall, event);
        }
        return ALL;
    }
}
