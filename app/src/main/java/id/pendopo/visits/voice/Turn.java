package id.pendopo.visits.voice;

import org.jspecify.annotations.Nullable;

/**
 * What a display is told when it asks for its turn.
 *
 * @param speaking whether it is the one that speaks in its zone
 * @param say what it is to say now; null when nothing is due, or another display speaks
 */
public record Turn(boolean speaking, @Nullable Saying say) {
    static final Turn OTHERS = new Turn(false, null);
    static final Turn NOTHING_DUE = new Turn(true, null);

    /** Something to be said, as the mall's rules say it now. */
    public sealed interface Saying {
        /** To be sent back when it was said. */
        Speaking.Said which();

        VoiceRules rules();

        Speech speech();
    }

    public record Call(Speaking.Said which, SpokenCall call, VoiceRules rules, Speech speech) implements Saying {}

    public record Announcement(Speaking.Said which, ReadySentence sentence, VoiceRules rules, Speech speech)
            implements Saying {}
}
