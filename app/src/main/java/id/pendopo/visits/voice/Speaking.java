package id.pendopo.visits.voice;

import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.visits.voice.Unspoken.Due;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One display speaks in each zone: it asks for the next call, says it, and says that it has. A call stays due until
 * somebody has said it or the visitor has come, so none is lost when a display dies in the middle of a word; who takes
 * over says it again from its beginning.
 */
@Component
public class Speaking {
    private final Directory directory;
    private final VoiceBook voices;
    private final Speeches speeches;
    private final Unspoken unspoken;
    private final Speakers speakers;
    private final InstantSource clock;

    Speaking(
            Directory directory,
            VoiceBook voices,
            Speeches speeches,
            Unspoken unspoken,
            Speakers speakers,
            InstantSource clock) {
        this.directory = directory;
        this.voices = voices;
        this.speeches = speeches;
        this.unspoken = unspoken;
        this.speakers = speakers;
        this.clock = clock;
    }

    /** Which call of a stop: one that is repeated counts from its repetition. */
    public record Said(UUID stop, Instant calledAt) {
        private static final Instant NEVER = Instant.parse("3000-01-01T00:00:00Z");

        public Said {
            Objects.requireNonNull(stop);
            if (calledAt.isBefore(Instant.EPOCH) || calledAt.isAfter(NEVER)) {
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
        MallPlan plan = directory.plan(screen.mall());
        Optional<Due> due = unspoken.first(plan, screen.zone());
        if (!speakers.take(screen, now, due.map(Due::calledAt))) {
            return Turn.OTHERS;
        }
        if (said != null) {
            unspoken.said(screen, said, now);
            due = unspoken.first(plan, screen.zone());
        }
        if (due.isEmpty()) {
            return Turn.NOTHING_DUE;
        }
        Turn.Call call = call(plan, due.get());
        speakers.busy(
                screen,
                now,
                call.speech().length().multipliedBy(100).dividedBy(call.rules().speed()));
        return new Turn(true, call);
    }

    /** The page is closed: another one may speak at once. */
    public void leave(Screen screen) {
        speakers.leave(screen);
    }

    /** Which calls made before a moment were spoken; none of them is open any more. */
    public void forget(UUID mall, Instant before) {
        unspoken.forget(mall, before);
    }

    private Turn.Call call(MallPlan plan, Due due) {
        VoiceRules rules = voices.of(plan.mall().id());
        Counter counter = Objects.requireNonNull(plan.counters().get(due.counter()));
        Announcement words = Speeches.call(plan, rules, due.number(), counter, due.last());
        return new Turn.Call(new Said(due.stop(), due.calledAt()), words, rules, speeches.of(words, rules));
    }
}
