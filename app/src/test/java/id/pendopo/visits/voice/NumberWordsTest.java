package id.pendopo.visits.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberWordsTest {
    @Test
    void numbers_are_said_as_an_indonesian_says_them() {
        Map.of(
                        0, "nol",
                        10, "sepuluh",
                        11, "sebelas",
                        12, "dua belas",
                        20, "dua puluh",
                        100, "seratus",
                        115, "seratus lima belas",
                        999, "sembilan ratus sembilan puluh sembilan",
                        1000, "seribu",
                        2011, "dua ribu sebelas")
                .forEach((number, words) -> assertThat(NumberWords.INDONESIAN.of(number))
                        .as("%d", number)
                        .containsExactly(words.split(" ")));
    }

    @Test
    void numbers_are_said_as_an_english_speaker_says_them() {
        Map.of(0, "zero", 13, "thirteen", 21, "twenty one", 100, "one hundred", 3040, "three thousand forty")
                .forEach((number, words) -> assertThat(NumberWords.ENGLISH.of(number))
                        .as("%d", number)
                        .containsExactly(words.split(" ")));
    }

    @Test
    void no_two_numbers_sound_alike_and_each_can_be_understood_again() {
        for (NumberWords language : NumberWords.values()) {
            Set<List<String>> heard = new HashSet<>();
            IntStream.rangeClosed(0, 9999).forEach(number -> {
                List<String> words = language.of(number);
                assertThat(heard.add(words)).as("%s %d", language, number).isTrue();
                assertThat(understood(words)).as("%s %s", language, words).isEqualTo(number);
            });
        }
    }

    /** What a listener makes of the words: written against the language's rules and not against our code. */
    private static int understood(List<String> words) {
        int thousands = 0;
        int hundreds = 0;
        int rest = 0;
        for (String word : words) {
            switch (word) {
                case "seribu" -> thousands = 1000;
                case "seratus" -> hundreds = 100;
                case "sepuluh" -> rest += 10;
                case "sebelas" -> rest += 11;
                case "ribu", "thousand" -> {
                    thousands = (hundreds + rest) * 1000;
                    hundreds = 0;
                    rest = 0;
                }
                case "ratus", "hundred" -> {
                    hundreds = rest * 100;
                    rest = 0;
                }
                case "puluh" -> rest *= 10;
                case "belas" -> rest += 10;
                default -> rest += value(word);
            }
        }
        return thousands + hundreds + rest;
    }

    private static int value(String word) {
        int ones = List.of("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
                .indexOf(word);
        int english = List.of(
                        "zero",
                        "one",
                        "two",
                        "three",
                        "four",
                        "five",
                        "six",
                        "seven",
                        "eight",
                        "nine",
                        "ten",
                        "eleven",
                        "twelve",
                        "thirteen",
                        "fourteen",
                        "fifteen",
                        "sixteen",
                        "seventeen",
                        "eighteen",
                        "nineteen")
                .indexOf(word);
        int tens = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
                .indexOf(word);
        return ones >= 0 ? ones : english >= 0 ? english : 20 + 10 * tens;
    }
}
