package id.pendopo.visits.web;

import java.util.ArrayList;
import java.util.List;

/** Shares a mall's agencies out over a display's pages: as few pages as will do, all about equally full. */
final class AgencyPages {
    private static final int MOST_A_PAGE = 12;
    private static final int MOST_A_LINE = 6;

    private AgencyPages() {}

    static <T> List<List<T>> of(List<T> agencies) {
        int count = Math.ceilDiv(agencies.size(), MOST_A_PAGE);
        List<List<T>> pages = new ArrayList<>();
        int from = 0;
        for (int page = 0; page < count; page++) {
            int to = from + Math.ceilDiv(agencies.size() - from, count - page);
            pages.add(agencies.subList(from, to));
            from = to;
        }
        return pages;
    }

    /** How many stand side by side: all of them while one line will do, else half of them. */
    static int columns(int agencies) {
        return agencies <= MOST_A_LINE ? Math.max(1, agencies) : Math.ceilDiv(agencies, 2);
    }
}
