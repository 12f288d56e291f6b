package id.pendopo.visits.web;

import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.platform.push.LiveView;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.text.Lang;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The calls as phones watch them: numbers and counters that hang on the wall anyway, so anybody may. */
@Component
class CallsView implements LiveView {
    private final DisplayScreens screens;
    private final Fragments fragments;
    private final FreshHalls fresh;

    CallsView(DisplayScreens screens, Fragments fragments, FreshHalls fresh) {
        this.screens = screens;
        this.fragments = fragments;
        this.fresh = fresh;
    }

    static String topic(String zone) {
        return "calls:" + URLEncoder.encode(zone, StandardCharsets.UTF_8);
    }

    @Override
    public String kind() {
        return "calls";
    }

    @Override
    public Optional<String> key(UUID mall, String asked, Optional<Actor> reader) {
        try {
            return screens.zone(mall, URLDecoder.decode(asked, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no page of ours has written it
        }
    }

    @Override
    public Map<String, String> parts(UUID mall, String key, Lang lang) {
        DisplayScreen screen = screens.recently(mall, key, fragments.page(mall, lang));
        return Map.of("calls", fragments.html("visits/callsMain", Map.of("d", screen)));
    }

    @Override
    public Set<String> touchedBy(RecordedEvent event) {
        return fresh.callsTouchedBy(event);
    }
}
