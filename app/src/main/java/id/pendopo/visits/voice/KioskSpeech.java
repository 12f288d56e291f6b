package id.pendopo.visits.voice;

import id.pendopo.platform.text.Lang;
import id.pendopo.visits.hall.TicketNumber;
import id.pendopo.visits.voice.Word.Pause;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a kiosk says to who can't read its screen, joined from the clips of the hall's own voice: a number is heard there as
 * it will be called. Regional languages have no clips and are answered in Indonesian.
 */
@Component
public class KioskSpeech {
    private final VoicePacks packs;

    KioskSpeech(VoicePacks packs) {
        this.packs = packs;
    }

    /**
     * A number with what comes next.
     *
     * @param agency short name of the agency to go to first; empty when nobody waits any more
     * @param floor 0 when it is not to be said
     * @param ahead people who are called before
     */
    public record Taken(TicketNumber number, String agency, int floor, int ahead) {}

    public Speech of(Lang lang, KioskSentence sentence) {
        return speech(pack(lang), sentence.words());
    }

    /** Only the number, for who hears the rest in the browser's voice. */
    public Speech number(Lang lang, TicketNumber number) {
        return speech(pack(lang), called(number, numbers(lang)));
    }

    public Speech of(Lang lang, Taken taken) {
        VoicePack pack = pack(lang);
        NumberWords numbers = numbers(lang);
        List<Word> words = called(taken.number(), numbers);
        String agency = Phrase.agencyClip(taken.agency());
        if (!taken.agency().isEmpty()) {
            first(taken, pack.says(agency) ? agency : "", numbers, words);
            ahead(taken.ahead(), numbers, words);
            words.add(new Word("kiosk-wait", Pause.STOP));
        }
        return speech(pack, words);
    }

    private static List<Word> called(TicketNumber number, NumberWords numbers) {
        List<Word> words = new ArrayList<>();
        words.add(new Word("kiosk-your-number", Pause.COMMA));
        Phrase.number(number, numbers, words);
        Phrase.pause(words, Pause.STOP);
        return words;
    }

    private static void first(Taken taken, String agency, NumberWords numbers, List<Word> words) {
        if (!agency.isEmpty()) {
            words.add(new Word("kiosk-first"));
            words.add(new Word(agency, Pause.COMMA));
        }
        if (taken.floor() > 0) {
            words.add(new Word("on-floor"));
            numbers.of(taken.floor()).forEach(word -> words.add(new Word("n-" + word)));
        }
        Phrase.pause(words, Pause.STOP);
    }

    private static void ahead(int people, NumberWords numbers, List<Word> words) {
        if (people == 0) {
            words.add(new Word("kiosk-next", Pause.STOP));
            return;
        }
        words.add(new Word("kiosk-before", Pause.COMMA));
        numbers.of(people).forEach(word -> words.add(new Word("n-" + word)));
        words.add(new Word(people == 1 ? "kiosk-person" : "kiosk-people", Pause.STOP));
    }

    private static Speech speech(VoicePack pack, List<Word> words) {
        Recording sound = new Recording().sentence(pack, words);
        return new Speech(pack.caption(words), sound.wav(), sound.length());
    }

    private VoicePack pack(Lang lang) {
        return packs.of(lang.isWhole() ? lang : Lang.ID);
    }

    private static NumberWords numbers(Lang lang) {
        return lang == Lang.EN ? NumberWords.ENGLISH : NumberWords.INDONESIAN;
    }
}
