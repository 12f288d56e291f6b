package id.pendopo.visits.voice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.pendopo.directory.Agency;
import id.pendopo.directory.Counter;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.text.Lang;
import id.pendopo.visits.hall.TicketNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Joins calls and announcements from clips, as a mall's rules say. */
@Component
public class Speeches {
    /** As many as are asked for again: the display that speaks fetches the sound right after its caption. */
    private static final int KEPT = 50;

    private final VoicePacks packs;
    private final Cache<Said, Speech> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Speeches(VoicePacks packs) {
        this.packs = packs;
    }

    private record Said(Record what, VoiceRules rules) {}

    /** What is said of a call to a counter. */
    public static SpokenCall call(MallPlan plan, VoiceRules rules, TicketNumber number, Counter counter, boolean last) {
        Agency agency = plan.agencies().get(counter.agency());
        return new SpokenCall(
                number,
                counter.number(),
                rules.agency() && agency != null ? agency.shortName() : "",
                rules.floor() && plan.mall().floors() > 1 ? counter.floor() : 0,
                last);
    }

    public Speech of(SpokenCall call, VoiceRules rules) {
        return kept.get(
                new Said(call, rules),
                said -> join(rules, lang -> Phrase.of(call, numbers(lang), rules.spelling(), packs.of(lang))));
    }

    public Speech of(ReadySentence sentence, VoiceRules rules) {
        return kept.get(new Said(sentence, rules), said -> join(rules, lang -> ReadySentences.words(sentence.name())));
    }

    private Speech join(VoiceRules rules, Function<Lang, List<Word>> sentence) {
        List<Lang> langs = rules.english() ? List.of(Lang.ID, Lang.EN) : List.of(Lang.ID);
        Recording sound = new Recording();
        if (rules.chime()) {
            sound.sound(packs.of(Lang.ID).chime()).silence(Word.Pause.COMMA.millis());
        }
        List<String> captions = new ArrayList<>();
        for (int time = 0; time < rules.times(); time++) {
            for (Lang lang : langs) {
                VoicePack pack = packs.of(lang);
                List<Word> words = sentence.apply(lang);
                sound.sentence(pack, words);
                captions.add(pack.caption(words));
            }
        }
        return new Speech(captions.stream().distinct().collect(Collectors.joining(" ")), sound.wav(), sound.length());
    }

    private static NumberWords numbers(Lang lang) {
        return lang == Lang.EN ? NumberWords.ENGLISH : NumberWords.INDONESIAN;
    }
}
