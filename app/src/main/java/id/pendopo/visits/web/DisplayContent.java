package id.pendopo.visits.web;

import java.util.ArrayList;
import java.util.List;

/**
 * What a display shows now, in the arrangement of its layout.
 *
 * @param counters in pages; empty unless the layout shows them
 */
public record DisplayContent(DisplayScreen d, DisplayTopic shape, List<List<CounterRow>> counters) {
    /** How many earlier calls have room beside the newest. */
    public int room() {
        int told = (d.ready().isEmpty() ? 0 : 1) + (d.comeIn().isEmpty() ? 0 : 1);
        return switch (shape.arrangement()) {
            case NEWEST -> shape.media() ? Math.max(1, 3 - told) : d.earlier();
            case LAST_CALLS -> Math.max(1, lines() - (told == 0 ? 0 : 2));
            case COUNTERS -> 0;
        };
    }

    private int lines() {
        if (shape.agencies()) {
            return d.busy() ? 2 : 3;
        }
        return shape.media() ? 4 : 5;
    }

    /**
     * The calls before the newest, as many at a time as have room. Whoever is still wanted comes round, however many were
     * called at once; those who have come fill what is left of the first page.
     */
    public List<List<DisplayScreen.Call>> earlier() {
        List<DisplayScreen.Call> before =
                d.calls().isEmpty() ? List.of() : d.calls().subList(1, d.calls().size());
        int wanted = (int) before.stream().filter(DisplayScreen.Call::wanted).count();
        int shown = Math.min(before.size(), Math.max(room(), wanted));
        List<List<DisplayScreen.Call>> pages = new ArrayList<>();
        for (int from = 0; room() > 0 && from < shown; from += room()) {
            pages.add(before.subList(from, Math.min(shown, from + room())));
        }
        return pages;
    }

    /** Three counters a line, for a screen that can't turn pages. */
    public List<List<CounterRow>> threes() {
        List<CounterRow> all = counters.stream().flatMap(List::stream).toList();
        List<List<CounterRow>> lines = new ArrayList<>();
        for (int from = 0; from < all.size(); from += 3) {
            lines.add(all.subList(from, Math.min(all.size(), from + 3)));
        }
        return lines;
    }

    public int columns(List<CounterRow> page) {
        return page.size() <= 4 ? Math.max(1, page.size()) : page.size() <= 6 ? 3 : 4;
    }
}
