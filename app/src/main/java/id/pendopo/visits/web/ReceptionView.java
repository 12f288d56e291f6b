package id.pendopo.visits.web;

import id.pendopo.visits.reception.FindVisits.Show;
import id.pendopo.visits.reception.Promises;
import java.util.List;

/**
 * The reception's list.
 *
 * @param found what was looked for; empty when nothing was
 * @param promised who was promised this day and has not come yet
 */
public record ReceptionView(String found, Show show, List<ReceptionRow> rows, List<Promised> promised) {
    /** @param who masked */
    public record Promised(Promises.Promise promise, String who, String service) {}

    /** Which words head the columns: those of what is shown, or of whatever was found. */
    public String heads() {
        return found.isEmpty() ? show.name() : "FOUND";
    }

    @Override
    public String toString() {
        return "list of " + rows.size();
    }
}
