package id.pendopo.visits.clockwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.DatabaseOwner;
import id.pendopo.visits.VisitsTest;
import id.pendopo.visits.tickets.IssuedTicket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.CannotCreateTransactionException;

class OneByOneTest extends VisitsTest {
    private static final TimedTask TASK = mall -> {};

    @Autowired
    private OneByOne oneByOne;

    @Autowired
    private EndOfDay endOfDay;

    @Autowired
    private Environment environment;

    @Test
    void what_is_wrong_with_one_keeps_no_other_waiting() {
        List<Integer> done = new ArrayList<>();
        oneByOne.each(TASK, List.of(1, 2, 3), one -> done.add(10 / (2 - one)));
        assertThat(done).containsExactly(10, -10);
    }

    @Test
    void without_a_database_nobody_else_is_tried() {
        List<Integer> tried = new ArrayList<>();
        assertThatThrownBy(() -> oneByOne.each(TASK, List.of(1, 2), one -> {
                    tried.add(one);
                    throw new CannotCreateTransactionException("no connection left");
                }))
                .isInstanceOf(CannotCreateTransactionException.class);
        assertThat(tried).containsExactly(1);
    }

    @Test
    void one_visit_that_cannot_be_ended_does_not_keep_the_malls_night_from_ending() {
        IssuedTicket bad = arrive("KTP-REKAM");
        IssuedTicket good = arrive("NIB-UMK");
        clock.advance(Duration.ofDays(1));
        var owner = DatabaseOwner.of(environment).jdbc();
        owner.sql("""
                create function visits.stuck() returns trigger language plpgsql as
                $$ begin raise exception 'this one can not be ended'; end $$
                """).update();
        owner.sql("create trigger stuck before update on visits.stop for each row when (old.visit_id = '" + bad.visit()
                        + "') execute function visits.stuck()")
                .update();
        try {
            doing(() -> endOfDay.run(mall()));
            assertThat(visit(good).isOpen()).isFalse();
            assertThat(visit(bad).isOpen()).isTrue();
        } finally {
            owner.sql("drop function visits.stuck() cascade").update();
        }
        doing(() -> endOfDay.run(mall()));
        assertThat(visit(bad).isOpen()).isFalse();
    }
}
