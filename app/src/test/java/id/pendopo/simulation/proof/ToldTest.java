package id.pendopo.simulation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.history.Event;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the invariants are read from must see what breaks them. */
class ToldTest {
    private static final Instant NINE = Instant.parse("2026-10-06T02:00:00Z");
    private static final UUID MALL = new UUID(0, 1);
    private static final UUID QUEUE = new UUID(0, 2);
    private static final UUID HERE = new UUID(1, 1);
    private static final UUID THERE = new UUID(1, 2);

    private final Told told = new Told();
    private final UUID visit = new UUID(2, 1);
    private final UUID first = new UUID(3, 1);
    private final UUID second = new UUID(3, 2);

    private void happens(int minute, UUID who, String type, String body) {
        told.add(new Event(NINE.plusSeconds(60L * minute), MALL, who, null, type, body));
    }

    private void taken(UUID who, int no, UUID... stops) {
        StringBuilder all = new StringBuilder();
        for (UUID stop : stops) {
            all.append(all.isEmpty() ? "" : ",")
                    .append("{\"stop\":\"")
                    .append(stop)
                    .append("\"}");
        }
        happens(0, who, "VISIT_TAKEN", "{\"prefix\":\"A\",\"no\":%d,\"stops\":[%s]}".formatted(no, all));
    }

    private void called(int minute, UUID stop, UUID counter) {
        happens(minute, visit, "STOP_CALLED", "{\"stop\":\"%s\",\"counter\":\"%s\"}".formatted(stop, counter));
    }

    private void over(int minute, String type, UUID stop) {
        happens(minute, visit, type, "{\"stop\":\"%s\",\"queue\":\"%s\",\"by\":\"CLOSING\"}".formatted(stop, QUEUE));
    }

    @Test
    void a_visit_that_goes_from_counter_to_counter_breaks_nothing() {
        taken(visit, 1, first, second);
        called(5, first, HERE);
        over(15, "STOP_FINISHED", first);
        called(16, second, THERE);
        over(30, "STOP_FINISHED", second);
        VisitTale tale = Objects.requireNonNull(told.visits().get(visit));
        assertThat(told.breaches()).isEmpty();
        assertThat(tale.servedInFull()).isTrue();
        assertThat(tale.lastServed()).contains(NINE.plusSeconds(1800));
    }

    @Test
    void a_call_while_the_visitor_is_at_another_counter_is_seen() {
        taken(visit, 1, first, second);
        called(5, first, HERE);
        called(6, second, THERE);
        assertThat(told.breaches()).hasSize(1);
    }

    @Test
    void a_second_call_by_the_same_counter_is_seen() {
        taken(visit, 1, first);
        called(5, first, HERE);
        called(6, first, HERE);
        assertThat(told.breaches()).hasSize(1);
    }

    @Test
    void a_call_after_a_missed_one_is_as_it_should_be_once_the_visitor_has_returned() {
        taken(visit, 1, first);
        called(5, first, HERE);
        over(8, "STOP_NO_SHOW", first);
        over(9, "STOP_RETURNED", first);
        called(10, first, HERE);
        assertThat(told.breaches()).isEmpty();
        assertThat(told.visits().values()).noneMatch(VisitTale::isOver);
    }

    @Test
    void a_number_given_twice_is_seen() {
        taken(visit, 1, first);
        taken(new UUID(2, 2), 1, second);
        assertThat(told.breaches()).containsExactly("number A-1 was given twice");
    }

    @Test
    void who_is_sent_home_by_the_closing_is_counted_and_was_not_served() {
        taken(visit, 1, first);
        over(400, "STOP_CANCELLED", first);
        assertThat(told.cancelled()).containsEntry("CLOSING", 1);
        assertThat(told.visits().values()).allMatch(VisitTale::isOver).noneMatch(VisitTale::servedInFull);
    }

    @Test
    void a_call_is_scored_against_what_was_told() {
        taken(visit, 1, first);
        long told5 = NINE.plusSeconds(300).toEpochMilli();
        happens(
                7,
                visit,
                "STOP_CALLED",
                "{\"stop\":\"%s\",\"counter\":\"%s\",\"estimate\":{\"median\":%d,\"bound\":%d,\"position\":%d,\"last\":%d}}"
                        .formatted(first, HERE, told5, told5 + 60_000, told5 - 60_000, told5 + 240_000));
        Score score = told.score();
        assertThat(score.given()).isEqualTo(1);
        assertThat(score.inside()).isZero();
        assertThat(score.own()).containsExactly(120_000L);
        assertThat(score.byPosition()).containsExactly(180_000L);
        assertThat(score.byLast()).containsExactly(120_000L);
    }
}
