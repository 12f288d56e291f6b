package id.pendopo.oversight.kept;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.database.Wall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.CannotAcquireLockException;

/** Three regions whose figures follow; in the first something is wrong for a while. */
@ExtendWith(OutputCaptureExtension.class)
class FollowingTest {
    private static final int BROKEN = 1201;
    private static final List<Integer> ALL = List.of(BROKEN, 1202, 1203);

    private final List<Integer> followed = new ArrayList<>();
    private final Set<RuntimeException> defects = new HashSet<>();
    private final Following following = new Following(this::step, () -> ALL);

    private boolean step() {
        if (Wall.region() == BROKEN) {
            for (RuntimeException defect : defects) {
                throw defect;
            }
        }
        followed.add(Wall.region());
        return false;
    }

    private void somethingHappensEverywhere() {
        ALL.forEach(following::look);
        following.catchUp();
    }

    @Test
    void a_region_that_the_database_refuses_holds_up_no_other_and_is_tried_again_by_itself(CapturedOutput log) {
        defects.add(new CannotAcquireLockException("busy"));
        somethingHappensEverywhere();
        assertThat(followed).containsExactlyInAnyOrder(1202, 1203);
        assertThat(log).contains("figures of region 1201 can't follow just now");
        defects.clear();
        following.catchUp();
        assertThat(followed).containsExactlyInAnyOrder(1202, 1203, BROKEN);
    }

    @Test
    void an_event_that_cannot_be_folded_stops_its_region_alone_until_something_new_happens_there(CapturedOutput log) {
        defects.add(new IllegalStateException("an event without its stops"));
        somethingHappensEverywhere();
        assertThat(followed).containsExactlyInAnyOrder(1202, 1203);
        assertThat(log).contains("figures of region 1201 stand still");
        following.catchUp();
        assertThat(followed).as("not tried over and over").hasSize(2);
        defects.clear();
        following.look(BROKEN);
        following.catchUp();
        assertThat(followed).containsExactlyInAnyOrder(1202, 1203, BROKEN);
    }
}
