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

/** A display as it changes: the topic's key is what of its layout the calls depend on, or only the zone. */
@Component
class DisplayView implements LiveView {
    private static final Set<Role> READERS = Set.of(Role.DISPLAY, Role.MALL_MANAGER, Role.RECEPTIONIST);

    private final DisplayContents contents;
    private final Fragments fragments;
    private final FreshHalls fresh;

    DisplayView(DisplayContents contents, Fragments fragments, FreshHalls fresh) {
        this.contents = contents;
        this.fragments = fragments;
        this.fresh = fresh;
    }

    @Override
    public String kind() {
        return "display";
    }

    @Override
    public Optional<String> key(UUID mall, String asked, Optional<Actor> reader) {
        DisplayTopic topic = DisplayTopic.read(asked);
        return reader.filter(who -> mayRead(mall, who))
                .flatMap(who -> contents.zone(mall, topic.zone()))
                .map(zone -> topic.in(zone).toString());
    }

    /** The region's administrator sees it in the preview of a layout. */
    private static boolean mayRead(UUID mall, Actor who) {
        return who.role() == Role.REGION_ADMIN || (READERS.contains(who.role()) && mall.equals(who.mall()));
    }

    @Override
    public Map<String, String> parts(UUID mall, String key, Lang lang) {
        DisplayContent content = contents.recently(mall, DisplayTopic.read(key), fragments.page(mall, lang));
        return Map.of("content", fragments.html("visits/displayMain", Map.of("c", content)));
    }

    @Override
    public Set<String> touchedBy(RecordedEvent event) {
        return fresh.callsTouchedBy(event);
    }
}
