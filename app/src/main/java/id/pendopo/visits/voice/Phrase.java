package id.pendopo.visits.voice;

import id.pendopo.visits.hall.TicketNumber;
import id.pendopo.visits.voice.Word.Pause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentence of a call: which clips, in which order, with which pauses. The same words are its caption. */
final class Phrase {
    private Phrase() {}

    static List<Word> of(SpokenCall call, NumberWords numbers, Spelling spelling, VoicePack pack) {
        List<Word> words = new ArrayList<>();
        if (call.last()) {
            words.add(new Word("last-call", Pause.STOP));
        }
        words.add(new Word("call", Pause.COMMA));
        letters(call.number(), words);
        number(call, numbers, spelling).forEach(word -> words.add(new Word("n-" + word)));
        pause(words, Pause.COMMA);
        words.add(new Word("to-counter"));
        numbers.of(call.counter()).forEach(word -> words.add(new Word("n-" + word)));
        String agency = agencyClip(call.agency());
        if (!call.agency().isEmpty() && pack.says(agency)) {
            pause(words, Pause.COMMA);
            words.add(new Word(agency));
        }
        if (call.floor() > 0) {
            pause(words, Pause.COMMA);
            words.add(new Word("on-floor"));
            numbers.of(call.floor()).forEach(word -> words.add(new Word("n-" + word)));
        }
        pause(words, Pause.STOP);
        return words;
    }

    /** The clip of an agency's name; a pack may have none, then the name isn't said. */
    static String agencyClip(String shortName) {
        return "agency-" + shortName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static List<String> number(SpokenCall call, NumberWords numbers, Spelling spelling) {
        if (spelling == Spelling.NUMBER) {
            return numbers.of(call.number().no());
        }
        return digits(call.number(), numbers);
    }

    private static List<String> digits(TicketNumber number, NumberWords numbers) {
        return number.toString()
                .substring(number.prefix().length() + 1)
                .chars()
                .mapToObj(digit -> numbers.of(digit - '0').getFirst())
                .toList();
    }

    private static void letters(TicketNumber number, List<Word> words) {
        number.prefix().chars().mapToObj(Phrase::letter).forEach(words::add);
        pause(words, Pause.COMMA);
    }

    private static Word letter(int letter) {
        return new Word("letter-" + Character.toString(Character.toLowerCase(letter)));
    }

    /** Its letters, a pause, its figures one by one. */
    static void number(TicketNumber number, NumberWords numbers, List<Word> words) {
        letters(number, words);
        digits(number, numbers).forEach(word -> words.add(new Word("n-" + word)));
    }

    static void pause(List<Word> words, Pause pause) {
        words.set(words.size() - 1, words.getLast().then(pause));
    }
}
