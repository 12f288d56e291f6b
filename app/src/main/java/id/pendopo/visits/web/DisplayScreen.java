package id.pendopo.visits.web;

import id.pendopo.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a lobby display shows: numbers and places only, nothing about a person.
 *
 * @param zone the part of the building it hangs in; empty for all
 * @param calls who is still wanted first, then newest first
 * @param pages the agencies, at most twelve at a time
 * @param ready who should set out now, because the way is long
 * @param comeIn who waited outside and may come in
 * @param rest instead of all that: before opening and after closing; empty while the mall is open
 */
public record DisplayScreen(
        Page page,
        String zone,
        List<Call> calls,
        List<List<AgencyRow>> pages,
        List<Ready> ready,
        List<String> comeIn,
        List<String> rest) {

    /**
     * @param times how often it was called
     * @param at when it was called last
     * @param wanted whether the visitor is still called; else it is only told that it was
     * @param fresh called a moment ago
     */
    public record Call(
            String stop,
            int times,
            String number,
            int counter,
            String agency,
            int floor,
            String at,
            boolean wanted,
            boolean fresh) {
        /** Changes when the same number is called again, so that the page shows it as new. */
        public String id() {
            return stop + "-" + times;
        }

        public boolean isLong() {
            return number.length() > 5;
        }
    }

    /**
     * One agency.
     *
     * @param now the number at its counters; or in a word why it does not serve
     * @param off whether it does not serve now
     * @param call whether its number is the newest call
     * @param waiting people who wait
     * @param about how long somebody who comes now would wait, as the kiosk says it; empty when that can't be said
     * @param note when it does not serve: when it opens again; when it serves: that it gives no numbers
     */
    public record AgencyRow(
            String name, String now, boolean off, boolean call, int waiting, String about, String note) {
        public boolean isLong() {
            return now.length() > 5;
        }
    }

    public record Ready(String number, String floor, String agency) {}

    public boolean resting() {
        return !rest.isEmpty();
    }

    /** All who are wanted; while they are few, those before them too. */
    public List<Call> latest(int atLeast) {
        long wanted = calls.stream().filter(Call::wanted).count();
        return calls.subList(0, Math.min(calls.size(), Math.max(atLeast, (int) wanted)));
    }

    /** How many calls stand beside the newest: fewer where others are told to set out or to come in. */
    public int earlier() {
        if (!ready.isEmpty() && !comeIn.isEmpty()) {
            return 1;
        }
        return !ready.isEmpty() || !comeIn.isEmpty() ? 2 : busy() ? 3 : 4;
    }

    /** Who should set out, by the floors to go to. */
    public Map<String, List<String>> readyByFloor() {
        return ready.stream()
                .collect(Collectors.groupingBy(
                        Ready::floor, LinkedHashMap::new, Collectors.mapping(Ready::number, Collectors.toList())));
    }

    /** How many agencies of a page stand side by side; beside another page they stand in two lines, as there. */
    public int columns(List<AgencyRow> agencies) {
        return pages.size() > 1 ? Math.ceilDiv(agencies.size(), 2) : AgencyPages.columns(agencies.size());
    }

    /** Two agencies a line, for a screen that can't turn pages. */
    public List<List<AgencyRow>> pairs() {
        List<AgencyRow> all = pages.stream().flatMap(List::stream).toList();
        return IntStream.range(0, Math.ceilDiv(all.size(), 2))
                .mapToObj(line -> all.subList(2 * line, Math.min(all.size(), 2 * line + 2)))
                .toList();
    }

    public boolean busy() {
        return pages.size() > 1 || (!pages.isEmpty() && pages.getFirst().size() > 6);
    }
}
