package id.pendopo.visits.web;

import id.pendopo.visits.display.Arrangement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a display shows now, in the arrangement of its layout.
 *
 * @param counters in pages; empty unless the layout shows them
 */
public record DisplayContent(DisplayScreen d, DisplayTopic shape, List<List<CounterRow>> counters) {
    /**
     * Earlier calls that are shown together.
     *
     * @param filling nobody of them is wanted any more: only for screens that show several pages at once
     */
    public record Earlier(List<DisplayScreen.Call> calls, boolean filling) {}

    /** How many pages of earlier calls an upright screen shows at once. */
    public int upright() {
        return shape.arrangement() != Arrangement.LAST_CALLS || shape.media() ? 1 : shape.agencies() ? 3 : 2;
    }

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
    public List<Earlier> earlier() {
        List<DisplayScreen.Call> before =
                d.calls().isEmpty() ? List.of() : d.calls().subList(1, d.calls().size());
        int wanted = (int) before.stream().filter(DisplayScreen.Call::wanted).count();
        int shown = Math.min(before.size(), Math.max(room(), wanted));
        List<Earlier> pages = new ArrayList<>(pages(before.subList(0, shown), false));
        int filling = Math.clamp((long) upright() * room() - shown, 0, before.size() - shown);
        pages.addAll(pages(before.subList(shown, shown + filling), true));
        return pages;
    }

    /** Everybody who stands on the page or is wanted, in order: what the page shows while one of them is said. */
    public List<DisplayScreen.Call> listed() {
        return d.latest(
                1 + earlier().stream().mapToInt(page -> page.calls().size()).sum());
    }

    private List<Earlier> pages(List<DisplayScreen.Call> calls, boolean filling) {
        List<Earlier> pages = new ArrayList<>();
        for (int from = 0; room() > 0 && from < calls.size(); from += room()) {
            pages.add(new Earlier(calls.subList(from, Math.min(calls.size(), from + room())), filling));
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
        return page.size() <= 4 ? Math.max(1, page.size()) : page.size() <= 6 || page.size() == 9 ? 3 : 4;
    }
}
