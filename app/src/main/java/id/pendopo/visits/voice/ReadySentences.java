package id.pendopo.visits.voice;

import id.pendopo.platform.text.Lang;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What can be announced aloud: the sentences of which the voice of each language has a clip, in the manifest's order. */
@Component
public class ReadySentences {
    /** As long as a display shows it on two lines. */
    public static final int LONGEST = 160;

    private static final String PREFIX = "announce-";

    private final VoicePacks packs;

    ReadySentences(VoicePacks packs) {
        this.packs = packs;
    }

    public List<ReadySentence> all() {
        VoicePack indonesian = packs.of(Lang.ID);
        VoicePack english = packs.of(Lang.EN);
        return indonesian.words().keySet().stream()
                .filter(clip -> clip.startsWith(PREFIX) && english.says(clip))
                .map(clip -> new ReadySentence(
                        clip,
                        indonesian.caption(words(clip)),
                        english.caption(words(clip)),
                        minutes(indonesian, english, clip)))
                .filter(sentence -> sentence.textId().length() <= LONGEST
                        && sentence.textEn().length() <= LONGEST)
                .toList();
    }

    public Optional<ReadySentence> named(String name) {
        return all().stream().filter(sentence -> sentence.name().equals(name)).findFirst();
    }

    /** It is not announced for longer than it is true in both. */
    private static int minutes(VoicePack indonesian, VoicePack english, String clip) {
        return Stream.of(indonesian, english)
                .map(pack -> pack.minutes().getOrDefault(clip, 0))
                .filter(minutes -> minutes > 0)
                .min(Comparator.naturalOrder())
                .orElse(0);
    }

    static List<Word> words(String clip) {
        return List.of(new Word(clip, Word.Pause.STOP));
    }
}
