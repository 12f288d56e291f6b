package id.pendopo.visits.web;

import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.visits.display.DisplayLayout;
import id.pendopo.visits.display.LayoutBook;
import id.pendopo.visits.voice.Speaking;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which screens may take the voice of a zone. */
@Component
class SpeakingScreens {
    private final DisplayScreens screens;
    private final LayoutBook layouts;

    SpeakingScreens(DisplayScreens screens, LayoutBook layouts) {
        this.screens = screens;
        this.layouts = layouts;
    }

    /** As the mall spells it. */
    String zone(UUID mall, String asked) {
        return screens.zone(mall, asked).orElseThrow(PlatformProblem.NOT_FOUND::refusal);
    }

    /** A display where its layout says so, and nowhere else; staff who have opened the page, in any zone. */
    boolean maySpeak(Actor who, Speaking.Screen screen) {
        if (who.role() != Role.DISPLAY) {
            return true;
        }
        DisplayLayout own = layouts.of(screen.mall(), who.id());
        return own.speaks()
                && screens.zone(screen.mall(), own.zone()).orElse("").equals(screen.zone());
    }
}
