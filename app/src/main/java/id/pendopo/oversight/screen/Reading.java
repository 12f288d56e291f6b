package id.pendopo.oversight.screen;

import id.pendopo.directory.MallPlan;
import id.pendopo.oversight.DayFigures;
import java.time.LocalDate;

/**
 * What one reader may see of a day.
 *
 * @param may all of the mall, or the reader's own agency
 * @param figures nothing outside {@code may}
 */
record Reading(MallPlan plan, LocalDate day, Scope may, DayFigures figures) {
    boolean wholeMall() {
        return may.narrowings().isEmpty();
    }
}
