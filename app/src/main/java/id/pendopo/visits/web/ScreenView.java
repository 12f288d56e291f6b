package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.platform.push.LiveView;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.text.Lang;
import id.pendopo.visits.display.DisplayLayout;
import id.pendopo.visits.display.LayoutBook;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which page a display should have: it loads itself anew when that is no longer the one it has. */
@Component
class ScreenView implements LiveView {
    private static final Set<Role> STAFF = Set.of(Role.MALL_MANAGER, Role.RECEPTIONIST);

    private final Directory directory;
    private final LayoutBook layouts;
    private final DisplayVersion versions;

    ScreenView(Directory directory, LayoutBook layouts, DisplayVersion versions) {
        this.directory = directory;
        this.layouts = layouts;
        this.versions = versions;
    }

    @Override
    public String kind() {
        return "screen";
    }

    /** A display hears of its own layout only; staff may be signed in on it. */
    @Override
    public Optional<String> key(UUID mall, String asked, Optional<Actor> reader) {
        return reader.filter(who -> mall.equals(who.mall()))
                .filter(who -> STAFF.contains(who.role()) || who.id().toString().equals(asked))
                .flatMap(who -> id(asked))
                .map(UUID::toString);
    }

    private static Optional<UUID> id(String asked) {
        try {
            return Optional.of(UUID.fromString(asked));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Map<String, String> parts(UUID mall, String key, Lang lang) {
        DisplayLayout layout = layouts.of(mall, UUID.fromString(key));
        return Map.of("screen", versions.of(directory.plan(mall).mall(), layout));
    }

    @Override
    public Set<String> touchedBy(RecordedEvent event) {
        return switch (event.event().type()) {
            case "DISPLAY_SET" -> Set.of(event.event().subject().toString());
            case "MEDIA_REMOVED" -> ALL;
            default -> Set.of();
        };
    }

    /** A new day, and what has changed in the mall's own facts. */
    @Override
    public Duration again() {
        return Duration.ofMinutes(5);
    }
}
