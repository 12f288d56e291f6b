package id.pendopo.visits.management;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.directory.Counter;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.database.Wall;
import id.pendopo.visits.estimate.ServiceTimes;
import id.pendopo.visits.hall.ClosingReason;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.LiveSession;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A counter of Jambi's mall on a Friday: one shift to the prayer at 11.30, another from 13.00 on. */
class ShiftsTest extends ManagerTest {
    @Autowired
    private DeskReader desks;

    private Counter counter;
    private LocalDate friday;

    private MallPlan jambi() {
        return directory.byCode("jambi").orElseThrow();
    }

    @BeforeEach
    void aFridayWithTwoShifts() {
        friday = clock.today().with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        while (jambi().mallHours(friday).size() != 2) {
            friday = friday.plusWeeks(1);
        }
        counter = jambi().counters().values().stream()
                .filter(one -> jambi().counterHours(one.id(), friday).equals(jambi().mallHours(friday)))
                .findFirst()
                .orElseThrow();
    }

    private Instant at(String time) {
        return friday.atTime(LocalTime.parse(time))
                .atZone(jambi().mall().zone())
                .toInstant();
    }

    private Board.Desk desk(String now, String closed, String reopens) {
        LiveSession session = new LiveSession(
                new UUID(0, 1),
                counter.id(),
                new UUID(0, 2),
                LiveSession.State.CLOSED,
                at("08:00"),
                null,
                false,
                false,
                null,
                at(closed),
                null,
                ClosingReason.SYSTEM_DOWN,
                at(reopens),
                1);
        HallState state = new HallState(
                jambi().mall().id(),
                friday,
                at(now),
                Map.of(),
                Map.of(counter.id(), session),
                Map.of(),
                Map.of(),
                Map.of());
        return Wall.get(jambi().mall().region(), () -> desks.read(jambi(), state, counter, new ServiceTimes(Map.of())));
    }

    @Test
    void a_counter_closed_until_a_time_in_the_next_shift_is_closed_until_then_and_empty_from_then_on() {
        Board.Desk before = desk("13:05", "11:20", "14:00");
        assertThat(before.state()).isEqualTo(Board.State.ENDED);
        assertThat(before.since()).contains(at("11:20"));
        assertThat(before.why()).contains(ClosingReason.SYSTEM_DOWN);
        assertThat(before.reopens()).contains(at("14:00"));
        Board.Desk due = desk("14:10", "11:20", "14:00");
        assertThat(due.state()).isEqualTo(Board.State.UNMANNED);
        assertThat(due.since()).contains(at("14:00"));
    }

    @Test
    void a_counter_that_nobody_reopened_before_the_break_is_empty_since_the_next_shift_began() {
        assertThat(desk("10:20", "09:00", "10:00").since()).contains(at("10:00"));
        assertThat(desk("12:00", "09:00", "10:00").state()).isEqualTo(Board.State.CLOSED);
        Board.Desk after = desk("13:00", "09:00", "10:00");
        assertThat(after.state()).isEqualTo(Board.State.UNMANNED);
        assertThat(after.since()).as("no urgent alarm on the first minute").contains(at("13:00"));
    }
}
