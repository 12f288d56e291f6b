package id.pendopo.visits.printing;

import id.pendopo.platform.text.Lang;
import java.util.List;
import java.util.Map;

/**
 * What one slip says: never who the visitor is.
 *
 * @param link what the code leads to; empty for a slip without one
 * @param texts whole lines for each field, in the reader's language; leading spaces hang over when a line is wrapped
 */
public record SlipWords(Lang lang, String link, Map<SlipField, List<String>> texts) {
    List<String> of(SlipLayout.Line line) {
        return line.field() == SlipField.OWN ? List.of(own(line)) : texts.getOrDefault(line.field(), List.of());
    }

    private String own(SlipLayout.Line line) {
        return lang == Lang.EN && !line.textEn().isBlank() ? line.textEn() : line.textId();
    }
}
