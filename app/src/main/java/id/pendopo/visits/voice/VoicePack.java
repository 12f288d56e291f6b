package id.pendopo.visits.voice;

import id.pendopo.visits.voice.Word.Pause;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One voice in one language: its clips as signed 16-bit samples, one channel, {@link Recording#RATE} a second.
 *
 * @param words what a caption shows for each clip, in the manifest's order
 * @param clips samples by clip; {@code <clip>-end} is how it is said at the end of a sentence, where the pack has that
 * @param minutes how long what a clip says stays true, where that is not for ever
 */
record VoicePack(Map<String, String> words, Map<String, short[]> clips, Map<String, Integer> minutes) {
    boolean says(String clip) {
        return clips.containsKey(clip);
    }

    /** Two tones that make a hall look up. */
    short[] chime() {
        return samples(new Word("chime"));
    }

    short[] samples(Word word) {
        short[] last = word.pause() == Pause.STOP ? clips.get(word.clip() + "-end") : null;
        short[] said = last == null ? clips.get(word.clip()) : last;
        if (said == null) {
            throw new IllegalStateException("the voice has no clip " + word.clip());
        }
        return said;
    }

    /** Word for word what is heard. */
    String caption(List<Word> sentence) {
        String written = sentence.stream()
                .map(word -> words.getOrDefault(word.clip(), "") + word.pause().mark())
                .collect(Collectors.joining(" "));
        return Character.toUpperCase(written.charAt(0)) + written.substring(1);
    }

    /** This pack with another's clips in place of its own, where the other has them. */
    VoicePack with(VoicePack other) {
        Map<String, String> all = new LinkedHashMap<>(words);
        all.putAll(other.words);
        Map<String, short[]> sounds = new HashMap<>(other.clips);
        clips.forEach((clip, samples) -> {
            boolean replaced = clip.endsWith("-end") && other.clips.containsKey(clip.replaceFirst("-end$", ""));
            if (!replaced) {
                sounds.putIfAbsent(clip, samples);
            }
        });
        Map<String, Integer> truths = new HashMap<>(minutes);
        truths.keySet().removeAll(other.words.keySet());
        truths.putAll(other.minutes);
        return new VoicePack(all, sounds, truths);
    }
}
