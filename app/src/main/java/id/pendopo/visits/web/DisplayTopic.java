package id.pendopo.visits.web;

import id.pendopo.visits.display.Arrangement;
import id.pendopo.visits.display.DisplayLayout;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a display's layout its calls depend on, so that all displays of the same kind share one topic:
 * {@code NEWEST.am.A}. Only a zone, or nothing, stands for the usual layout.
 *
 * @param media whether pictures stand beside the calls: fewer of the earlier ones have room then
 */
public record DisplayTopic(Arrangement arrangement, boolean agencies, boolean media, String zone) {
    private static final Pattern WRITTEN = Pattern.compile("(NEWEST|LAST_CALLS|COUNTERS)\\.(a?)(m?)\\.(.*)");

    static DisplayTopic of(DisplayLayout layout) {
        return new DisplayTopic(layout.arrangement(), layout.agencies(), layout.withMedia(), layout.zone());
    }

    static DisplayTopic read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return of(DisplayLayout.STANDARD).in(decoded(written));
        }
        return new DisplayTopic(
                Arrangement.valueOf(parts.group(1)),
                !parts.group(2).isEmpty(),
                !parts.group(3).isEmpty(),
                decoded(parts.group(4)));
    }

    DisplayTopic in(String other) {
        return new DisplayTopic(arrangement, agencies, media, other);
    }

    /** Without spaces: topics stand side by side on the page. */
    @Override
    public String toString() {
        return arrangement + "." + (agencies ? "a" : "") + (media ? "m" : "") + "."
                + URLEncoder.encode(zone, StandardCharsets.UTF_8);
    }

    private static String decoded(String zone) {
        try {
            return URLDecoder.decode(zone, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return zone; // somebody typed a percent sign: no zone is called so
        }
    }
}
