package id.pendopo.visits.voice;

import java.util.ArrayList;
import java.util.List;

/** Numbers from 0 to 9,999 as they are spoken, in the words that a voice has clips of. */
enum NumberWords {
    INDONESIAN {
        private static final List<String> ONES = List.of(
                "nol",
                "satu",
                "dua",
                "tiga",
                "empat",
                "lima",
                "enam",
                "tujuh",
                "delapan",
                "sembilan",
                "sepuluh",
                "sebelas");

        @Override
        void write(int number, List<String> words) {
            if (number < ONES.size()) {
                words.add(ONES.get(number));
            } else if (number < 20) {
                words.add(ONES.get(number - 10));
                words.add("belas");
            } else if (number < 100) {
                parts(number, 10, "puluh", words);
            } else if (number < 200) {
                words.add("seratus");
                rest(number - 100, words);
            } else if (number < 1000) {
                parts(number, 100, "ratus", words);
            } else if (number < 2000) {
                words.add("seribu");
                rest(number - 1000, words);
            } else {
                parts(number, 1000, "ribu", words);
            }
        }
    },

    ENGLISH {
        private static final List<String> ONES = List.of(
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
                "nineteen");
        private static final List<String> TENS =
                List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

        @Override
        void write(int number, List<String> words) {
            if (number < ONES.size()) {
                words.add(ONES.get(number));
            } else if (number < 100) {
                words.add(TENS.get(number / 10 - 2));
                rest(number % 10, words);
            } else {
                parts(number, number < 1000 ? 100 : 1000, number < 1000 ? "hundred" : "thousand", words);
            }
        }
    };

    /** @param number 0 to 9,999 */
    List<String> of(int number) {
        List<String> words = new ArrayList<>();
        write(number, words);
        return words;
    }

    abstract void write(int number, List<String> words);

    void parts(int number, int unit, String name, List<String> words) {
        write(number / unit, words);
        words.add(name);
        rest(number % unit, words);
    }

    void rest(int number, List<String> words) {
        if (number > 0) {
            write(number, words);
        }
    }
}
