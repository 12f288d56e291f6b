package id.pendopo.visits.voice;

import org.jspecify.annotations.Nullable;

/**
 * What a display is told when it asks for its turn.
 *
 * @param speaking whether it is the one that speaks in its zone
 * @param call what it is to say now; null when nothing is due, or another display speaks
 */
public record Turn(boolean speaking, @Nullable Call call) {
    static final Turn OTHERS = new Turn(false, null);
    static final Turn NOTHING_DUE = new Turn(true, null);

    public record Call(Speaking.Said which, Announcement announcement, VoiceRules rules, Speech speech) {}
}
