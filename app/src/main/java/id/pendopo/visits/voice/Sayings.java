package id.pendopo.visits.voice;

import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.visits.voice.Speaking.Said;
import id.pendopo.visits.voice.Speaking.Screen;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is still to be said, and how it sounds: a call always comes before an announcement. */
@Component
class Sayings {
    private final Directory directory;
    private final VoiceBook voices;
    private final Speeches speeches;
    private final Unspoken unspoken;
    private final Unannounced unannounced;

    Sayings(Directory directory, VoiceBook voices, Speeches speeches, Unspoken unspoken, Unannounced unannounced) {
        this.directory = directory;
        this.voices = voices;
        this.speeches = speeches;
        this.unspoken = unspoken;
        this.unannounced = unannounced;
    }

    Optional<? extends Due> next(Screen screen, Instant now) {
        Optional<Due.Call> call = unspoken.first(directory.plan(screen.mall()), screen.zone());
        return call.isPresent() ? call : unannounced.first(screen, voices.of(screen.mall()), now);
    }

    void said(Screen screen, Said said, Instant now) {
        switch (said.kind()) {
            case CALL -> unspoken.said(screen, said, now);
            case ANNOUNCEMENT -> unannounced.said(screen, said, now);
        }
    }

    void forget(UUID mall, Instant before) {
        unspoken.forget(mall, before);
        unannounced.forget(mall, before);
    }

    Turn.Saying of(UUID mall, Due due) {
        VoiceRules rules = voices.of(mall);
        return switch (due) {
            case Due.Call call -> call(directory.plan(mall), rules, call);
            case Due.Announcement one ->
                new Turn.Announcement(
                        new Said(Said.Kind.ANNOUNCEMENT, one.id(), one.since()),
                        one.sentence(),
                        rules,
                        speeches.of(one.sentence(), rules));
        };
    }

    private Turn.Call call(MallPlan plan, VoiceRules rules, Due.Call due) {
        Counter counter = Objects.requireNonNull(plan.counters().get(due.counter()));
        SpokenCall words = Speeches.call(plan, rules, due.number(), counter, due.last());
        return new Turn.Call(
                new Said(Said.Kind.CALL, due.stop(), due.calledAt()), words, rules, speeches.of(words, rules));
    }
}
