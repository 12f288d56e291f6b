package id.pendopo.visits.voice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One display speaks in each zone: it asks what to say next, says it, and says that it has. A call stays due until
 * somebody has said it or the visitor has come, an announcement until it was said or is over; so none is lost when a
 * display dies in the middle of a word: who takes over says it again from its beginning.
 */
@Component
public class Speaking {
    private final Sayings sayings;
    private final Speakers speakers;
    private final InstantSource clock;

    Speaking(Sayings sayings, Speakers speakers, InstantSource clock) {
        this.sayings = sayings;
        this.speakers = speakers;
        this.clock = clock;
    }

    /**
     * What was said, and of which time: a call that is repeated counts from its repetition, an announcement from when it
     * came round.
     *
     * @param id of the stop, or of the announcement
     */
    public record Said(Kind kind, UUID id, Instant since) {
        private static final Instant NEVER = Instant.parse("3000-01-01T00:00:00Z");

        /** What a zone hears. */
        public enum Kind {
            CALL,
            ANNOUNCEMENT
        }

        public Said {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(id);
            if (since.isBefore(Instant.EPOCH) || since.isAfter(NEVER)) {
                throw new IllegalArgumentException("no time of a call");
            }
        }
    }

    /** Whoever asks: a page that is open on a device, in a zone as the mall spells it; empty for the whole hall. */
    public record Screen(UUID mall, String zone, UUID device, String page) {}

    /** @param said what the page has just said; told twice, it counts once, and told by a page whose turn it isn't, never */
    @Transactional
    public Turn turn(Screen screen, @Nullable Said said) {
        Instant now = clock.instant();
        Optional<? extends Due> due = sayings.next(screen, now);
        if (!speakers.take(screen, now, due.flatMap(Due::told))) {
            return Turn.OTHERS;
        }
        if (said != null) {
            sayings.said(screen, said, now);
            due = sayings.next(screen, now);
        }
        if (due.isEmpty()) {
            return Turn.NOTHING_DUE;
        }
        Turn.Saying say = sayings.of(screen.mall(), due.get());
        speakers.busy(
                screen,
                now,
                say.speech().length().multipliedBy(100).dividedBy(say.rules().speed()));
        return new Turn(true, say);
    }

    /** The page is closed: another one may speak at once. */
    public void leave(Screen screen) {
        speakers.leave(screen);
    }

    /** What was said before a moment; nothing of it is open any more. */
    public void forget(UUID mall, Instant before) {
        sayings.forget(mall, before);
    }
}
