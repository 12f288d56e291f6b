package id.pendopo.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void what_turns_the_direction_is_refused_in_a_line_and_leaves_no_trace_when_cleaned() {
        IntStream.of(0x61c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069)
                .mapToObj(Character::toString)
                .forEach(mark -> {
                    assertThat(PlainText.isLine("Sri" + mark + " Wahyuni")).isFalse();
                    assertThat(PlainText.isLines("Sri" + mark + " Wahyuni")).isFalse();
                    assertThat(PlainText.line("Sri" + mark + " Wahyuni")).isEqualTo("Sri Wahyuni");
                });
    }

    @Test
    void what_nobody_sees_makes_no_second_name_and_no_name_at_all() {
        IntStream.of(0xad, 0x115f, 0x1160, 0x180e, 0x200b, 0x200c, 0x200d, 0x2060, 0x3164, 0xfeff, 0xffa0, 0xe0041)
                .mapToObj(Character::toString)
                .forEach(mark -> {
                    assertThat(PlainText.isLine("Sri" + mark)).isFalse();
                    assertThat(PlainText.line("Sri" + mark + " Wahyuni")).isEqualTo("Sri Wahyuni");
                    assertThat(PlainText.line(" " + mark + "\u00a0\u2028")).isEmpty();
                });
        assertThat(PlainText.line("satu\u2028dua\u2029tiga\u00a0empat")).isEqualTo("satu dua tiga empat");
        assertThat(PlainText.isLines("satu\u2028dua")).isFalse();
    }

    @Test
    void half_a_character_vanishes_and_a_whole_one_stays() {
        assertThat(PlainText.line("Ani \ud83d\ude00 \ud800!")).isEqualTo("Ani \ud83d\ude00 !");
        assertThat(PlainText.isLine("Ani \ud83d\ude00")).isTrue();
        assertThat(PlainText.isLine("Ani \ud800")).isFalse();
    }

    @Test
    void control_characters_become_spaces_and_only_notes_keep_their_lines() {
        assertThat(PlainText.line("satu\ndua\u0000tiga")).isEqualTo("satu dua tiga");
        assertThat(PlainText.lines("satu\r\ndua\u0000tiga")).isEqualTo("satu\ndua tiga");
        assertThat(PlainText.isLines("satu\n\tdua")).isTrue();
        assertThat(PlainText.isLine("satu\ndua")).isFalse();
    }

    @Test
    void names_as_people_write_them_stay_as_they_are() {
        for (String name :
                new String[] {"Ni Luh Ketut d'Ayu", "H. Muḥammad ‘Alī", "محمد", "Nguyễn Thị Ánh", "Sri–Wahyuni"}) {
            assertThat(PlainText.line(name)).isEqualTo(name);
            assertThat(PlainText.isLine(name)).isTrue();
        }
    }
}
