package id.pendopo.visits.voice;

import java.util.List;

/** What a kiosk says aloud even where its browser has no voice: always the same words, so they are clips. */
public enum KioskSentence {
    /** Which key does what. */
    KEYS(List.of("kiosk-keys", "kiosk-down", "kiosk-up", "kiosk-choose", "kiosk-right", "kiosk-left", "kiosk-help")),
    /** Nothing but these sentences can be said here, and who helps instead. */
    NO_VOICE(List.of("kiosk-no-voice", "kiosk-ask-staff")),
    /** Before a page goes back to the start. */
    STILL_THERE(List.of("kiosk-still-there", "kiosk-any-key"));

    private final List<String> clips;

    KioskSentence(List<String> clips) {
        this.clips = clips;
    }

    /** In the order in which they are said, with the pauses of a list. */
    List<Word> words() {
        return clips.stream()
                .map(clip -> new Word(clip, Word.Pause.COMMA))
                .map(word -> word.clip().equals(clips.getLast()) ? word.then(Word.Pause.STOP) : word)
                .toList();
    }
}
