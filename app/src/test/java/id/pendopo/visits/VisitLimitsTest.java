package id.pendopo.visits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisitLimitsTest extends VisitsTest {
    @Test
    void the_database_lets_in_just_as_many_people_or_files_of_one_stop_as_the_program() {
        assertThat(inside(() -> jdbc.sql("""
                select pg_get_constraintdef(oid) from pg_constraint
                where conrelid = 'visits.stop'::regclass and contype = 'c' and conname like '%quantity%'
                """).query(String.class).single()))
                .contains("quantity >= 1", "quantity <= " + VisitLimits.QUANTITY + ")");
    }
}
