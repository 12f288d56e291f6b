package id.pendopo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "F-1.02",
                "± 26–42",
                "KTP-el",
                "0812-0000-1610",
                "0711-580123",
                "± 09.42",
                "e-KTP",
                "100 %",
                "85–95 %",
                "Loket 7–8",
                "Lokét 10–12",
                "counters 7–8"
            })
    void a_word_with_a_hyphen_stays_on_one_line(String word) {
        assertThat(written("p", null, "Bawa " + word + ", lalu <tunggu>"))
                .isEqualTo("<span>Bawa <span class=\"nowrap\">" + word + "</span>, lalu &lt;tunggu&gt;</span>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"satu-satunya", "KTP-HILANG", "A-012", "2026-11-23", "01a20626-7016-8123-ab32-032c0a2d2e82"})
    void other_words_are_written_as_they_are(String word) {
        assertThat(written("p", null, word)).isEqualTo(word);
    }

    @Test
    void each_range_of_counters_is_whole_and_a_list_of_them_may_turn() {
        assertThat(written("p", null, "Loket 7–8, 10–12, lantai 2"))
                .isEqualTo(
                        "<span><span class=\"nowrap\">Loket 7–8</span>, <span class=\"nowrap\">10–12</span>, lantai 2</span>");
        assertThat(written("p", null, "pukul 08.00–15.00")).isEqualTo("pukul 08.00–15.00");
    }

    @Test
    void attributes_titles_and_options_are_text_and_nothing_else() {
        assertThat(written("a", "aria-label", "KTP-el hilang")).isEqualTo("KTP-el hilang");
        assertThat(written("title", null, "KTP-el hilang")).isEqualTo("KTP-el hilang");
        assertThat(written("option", null, "KTP-el hilang")).isEqualTo("KTP-el hilang");
    }

    private static String written(String tag, @Nullable String attribute, String text) {
        StringOutput page = new StringOutput();
        WholeWords words = new WholeWords(page);
        words.setContext(tag, attribute);
        words.writeUserContent(text);
        return page.toString();
    }
}
