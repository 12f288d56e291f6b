package id.pendopo.visits.web;

import id.pendopo.directory.Mall;
import id.pendopo.visits.display.DisplayLayout;
import id.pendopo.visits.display.Media;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A display as it hangs in the hall: what of it does not change with the calls.
 *
 * @param playlist the layout's pictures and videos
 * @param lines sentences that run below
 * @param phone the code that brings the calls to a phone
 * @param device the display; empty for a page that somebody has opened by hand
 * @param version when it is another one the page is loaded anew
 */
public record DisplayFace(
        Mall mall,
        DisplayLayout layout,
        List<Media> playlist,
        List<String> lines,
        QrCode phone,
        Optional<UUID> device,
        String version) {
    private static final int USUAL_SHARE = DisplayLayout.STANDARD.mediaShare();

    /** What the page wears on its body. */
    public String classes(DisplayScreen d) {
        return "display " + layout.arrangement().style()
                + (d.busy() && layout.agencies() ? " busy" : "")
                + (layout.agencies() ? "" : " without-agencies")
                + (layout.phone() ? " with-phone" : "")
                + (playlist.isEmpty()
                        ? ""
                        : " with-media" + (layout.mediaShare() < USUAL_SHARE ? " share-30" : "")
                                + (layout.mediaFirst() ? " media-first" : ""));
    }

    public DisplayTopic topic() {
        return DisplayTopic.of(layout);
    }
}
