package id.pendopo.visits.display;

import java.util.List;
import java.util.UUID;

/**
 * What one display shows.
 *
 * @param zone whose counters; empty for all
 * @param agencies whether the state of each agency stands below the calls; never below the grid of counters
 * @param mediaShare of the screen, in percent; the numbers get the rest, and all of it while there is nothing to show
 * @param mediaFirst whether pictures and videos stand on the left (on an upright screen: above)
 * @param slideSeconds how long a picture stays
 * @param textId sentences of its own that run below instead of the mall's; empty: the mall's
 * @param phone whether it shows the code that brings the calls to a phone
 * @param speaks whether it may speak: one without a loudspeaker must not take the turn from one that has one
 * @param playlist pictures and videos in their order
 */
public record DisplayLayout(
        String zone,
        Arrangement arrangement,
        boolean agencies,
        int mediaShare,
        boolean mediaFirst,
        int slideSeconds,
        boolean running,
        String textId,
        String textEn,
        boolean phone,
        boolean speaks,
        List<UUID> playlist) {
    public static final List<Integer> SHARES = List.of(30, 40);
    public static final int SHORTEST_SLIDE = 5;
    public static final int LONGEST_SLIDE = 120;
    public static final int LONGEST_TEXT = 300;
    public static final int LONGEST_PLAYLIST = 40;

    /** What a display shows before anybody has laid it out. */
    public static final DisplayLayout STANDARD =
            new DisplayLayout("", Arrangement.NEWEST, true, 40, false, 12, true, "", "", true, true, List.of());

    public DisplayLayout {
        agencies = agencies && arrangement != Arrangement.COUNTERS;
        playlist = List.copyOf(playlist);
    }

    public boolean withMedia() {
        return !playlist.isEmpty();
    }

    /** The same for another part of the building. */
    public DisplayLayout in(String other) {
        return new DisplayLayout(
                other,
                arrangement,
                agencies,
                mediaShare,
                mediaFirst,
                slideSeconds,
                running,
                textId,
                textEn,
                phone,
                speaks,
                playlist);
    }

    /** The same without a voice. */
    public DisplayLayout silent() {
        return new DisplayLayout(
                zone,
                arrangement,
                agencies,
                mediaShare,
                mediaFirst,
                slideSeconds,
                running,
                textId,
                textEn,
                phone,
                false,
                playlist);
    }

    boolean fits() {
        return SHARES.contains(mediaShare)
                && slideSeconds >= SHORTEST_SLIDE
                && slideSeconds <= LONGEST_SLIDE
                && textId.length() <= LONGEST_TEXT
                && textEn.length() <= LONGEST_TEXT
                && playlist.size() <= LONGEST_PLAYLIST;
    }
}
