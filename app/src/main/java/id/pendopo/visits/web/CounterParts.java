package id.pendopo.visits.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The parts of the counter's page, each by its one template: for the page, for the answer to an act, and for the push. */
@Component
class CounterParts {
    static final List<String> IDS = List.of("counter-bar", "counter-main", "counter-line", "counter-dialogs");

    private final Fragments fragments;

    CounterParts(Fragments fragments) {
        this.fragments = fragments;
    }

    /** With the sentence about the act that led here, which only its own officer is told. */
    Map<String, String> of(CounterScreen screen, String said) {
        Map<String, String> parts = of(screen);
        parts.put("counter-said", fragments.html("visits/counterSaid", Map.of("words", said)));
        return parts;
    }

    /** Element id → inner HTML. */
    Map<String, String> of(CounterScreen screen) {
        Map<String, Object> facts = Map.of("s", screen);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("counter-bar", fragments.html("visits/counterBar", facts));
        parts.put("counter-main", fragments.html("visits/counterMain", facts));
        parts.put("counter-line", fragments.html("visits/counterLine", facts));
        parts.put("counter-dialogs", fragments.html("visits/counterDialogs", facts));
        return parts;
    }
}
