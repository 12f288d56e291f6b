package id.pendopo.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedTimeTest {
    @Test
    void a_time_is_read_with_a_point_a_colon_or_nothing_and_with_one_digit_before_it() {
        assertThat(List.of("15.00", "15:00", " 15.00 ", "1500"))
                .allSatisfy(typed -> assertThat(TypedTime.read(typed)).isEqualTo(LocalTime.of(15, 0)));
        assertThat(List.of("8.05", "0805", "805"))
                .allSatisfy(typed -> assertThat(typed).matches(TypedTime.PATTERN))
                .allSatisfy(typed -> assertThat(TypedTime.read(typed)).isEqualTo(LocalTime.of(8, 5)));
    }

    @Test
    void whatever_the_field_lets_through_can_be_read_and_what_is_no_time_can_not() {
        for (int hour = 0; hour < 24; hour++) {
            for (int minute = 0; minute < 60; minute++) {
                LocalTime time = LocalTime.of(hour, minute);
                String typed = TypedTime.write(time);
                assertThat(typed).matches(TypedTime.PATTERN);
                assertThat(TypedTime.read(typed)).isEqualTo(time);
            }
        }
        for (String no : List.of("24.00", "2400", "7.60", "3 PM", "15", "12345", "", "١٥.٠٠")) {
            assertThat(no).doesNotMatch(TypedTime.PATTERN);
            assertThatExceptionOfType(DateTimeParseException.class).as(no).isThrownBy(() -> TypedTime.read(no));
        }
    }

    @Test
    void what_is_no_time_stands_in_the_field_as_it_was_typed() {
        assertThat(TypedTime.shown("09:30")).isEqualTo("09.30");
        assertThat(TypedTime.shown("sore")).isEqualTo("sore");
    }
}
