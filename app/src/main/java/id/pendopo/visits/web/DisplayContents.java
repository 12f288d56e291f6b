package id.pendopo.visits.web;

import id.pendopo.platform.web.Page;
import id.pendopo.visits.display.Arrangement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what displays of one kind show. */
@Component
class DisplayContents {
    private final DisplayScreens screens;
    private final CounterRows counters;

    DisplayContents(DisplayScreens screens, CounterRows counters) {
        this.screens = screens;
        this.counters = counters;
    }

    /** The zone as the mall spells it; empty when no counter is there. */
    Optional<String> zone(UUID mall, String asked) {
        return screens.zone(mall, asked);
    }

    DisplayContent recently(UUID mall, DisplayTopic shape, Page page) {
        return new DisplayContent(
                screens.recently(mall, shape.zone(), page),
                shape,
                shape.arrangement() == Arrangement.COUNTERS
                        ? AgencyPages.of(counters.of(mall, shape.zone(), page))
                        : List.of());
    }
}
