package id.pendopo.visits.clockwork;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.Directory;
import id.pendopo.visits.VisitsTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

class ClockworkTest extends VisitsTest {
    private final List<UUID> reached = new ArrayList<>();

    private List<UUID> malls() {
        return directory.all().stream().map(Directory.MallEntry::id).toList();
    }

    /** A clockwork whose first task breaks in the first mall. */
    private void tickWith(RuntimeException defect) {
        UUID first = malls().getFirst();
        new Clockwork(directory, List.of(mall -> breakIn(first, mall, defect), reached::add)).tick();
    }

    private static void breakIn(UUID broken, UUID mall, RuntimeException defect) {
        if (mall.equals(broken)) {
            throw defect;
        }
    }

    @Test
    void a_task_that_fails_in_one_mall_stops_neither_the_next_task_nor_the_next_mall() {
        for (RuntimeException defect : List.of(
                new NullPointerException("an event without its stops"),
                new CannotCreateTransactionException("no connection left"))) {
            reached.clear();
            tickWith(defect);
            assertThat(reached).as("%s", defect).isEqualTo(malls()).hasSizeGreaterThan(1);
        }
    }
}
