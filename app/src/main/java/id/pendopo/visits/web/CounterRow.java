package id.pendopo.visits.web;

/**
 * One counter on a display.
 *
 * @param now the number that it serves or calls; or in a word why it does not serve
 * @param off whether it does not serve now
 * @param call whether its number is the newest call
 * @param note when it serves again; empty when nobody knows or it serves
 */
public record CounterRow(int counter, String agency, String now, boolean off, boolean call, String note) {
    public boolean isLong() {
        return now.length() > 5;
    }
}
