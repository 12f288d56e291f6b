package id.pendopo.visits.management;

import id.pendopo.platform.database.AfterCommit;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.text.PlainText;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.voice.ReadySentence;
import id.pendopo.visits.voice.ReadySentences;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells everybody in the mall something, in both languages, until a time: on displays, kiosks and ticket pages, and aloud
 * where the hall's voice has a clip of it.
 */
@Component
public class Announce {
    /** More at a time nobody reads. */
    public static final int AT_ONCE = 3;

    public static final int LONGEST = ReadySentences.LONGEST;

    private final HallChange change;
    private final Announcements announcements;
    private final ReadySentences sentences;
    private final JdbcClient jdbc;
    private final Ids ids;

    Announce(HallChange change, Announcements announcements, ReadySentences sentences, JdbcClient jdbc, Ids ids) {
        this.change = change;
        this.announcements = announcements;
        this.sentences = sentences;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * In the manager's own words, which no voice can say.
     *
     * @throws id.pendopo.platform.problem.Refusal {@code announcement-unreadable}, {@code announcement-over} when it ends
     *     before it begins, {@code announcements-full}
     */
    @Transactional
    public void write(UUID mall, Actor actor, String textId, String textEn, Instant until, String key) {
        String indonesian = readable(textId);
        String english = readable(textEn);
        if (change.first(mall, key, "ANNOUNCE", Once.named(mall, indonesian, english))) {
            put(mall, actor, new Words(indonesian, english, null), until);
        }
    }

    /**
     * A sentence that is written and also said aloud in every zone, as long as it is true at most.
     *
     * @throws id.pendopo.platform.problem.Refusal {@code sentence-unknown}, {@code announcement-over} when it ends before it
     *     begins, {@code announcements-full}
     */
    @Transactional
    public void speak(UUID mall, Actor actor, String sentence, Instant until, String key) {
        ReadySentence ready = sentences.named(sentence).orElseThrow(HallProblem.SENTENCE_UNKNOWN::refusal);
        if (change.first(mall, key, "ANNOUNCE", Once.named(mall, sentence))) {
            Instant untrue = change.now().toInstant().plus(Duration.ofMinutes(ready.minutes()));
            put(
                    mall,
                    actor,
                    new Words(ready.textId(), ready.textEn(), ready.name()),
                    ready.minutes() > 0 && untrue.isBefore(until) ? untrue : until);
        }
    }

    /** @param sentence the one that is said aloud; null where none is */
    private record Words(
            String indonesian, String english, @Nullable String sentence) {}

    private void put(UUID mall, Actor actor, Words words, Instant until) {
        if (!until.isAfter(change.now().toInstant())) {
            throw HallProblem.ANNOUNCEMENT_OVER.refusal();
        }
        announcements.forget(mall);
        if (announcements.now(mall).size() >= AT_ONCE) {
            throw HallProblem.ANNOUNCEMENTS_FULL.refusal(Map.of("max", AT_ONCE));
        }
        UUID id = ids.next();
        jdbc.sql("""
                insert into visits.announcement (region_id, id, mall_id, text_id, text_en, sentence, since, until)
                values (:region, :id, :mall, :textId, :textEn, :sentence, :now, :until)
                """)
                .param("region", Wall.region())
                .param("id", id)
                .param("mall", mall)
                .param("textId", words.indonesian())
                .param("textEn", words.english())
                .param("sentence", words.sentence())
                .param("now", change.now())
                .param("until", Utc.of(until))
                .update();
        Map<String, Object> facts = Facts.of("until", until.toEpochMilli());
        if (words.sentence() != null) {
            facts.put("sentence", words.sentence());
        }
        change.tell(mall, id, actor, "ANNOUNCED", facts);
        AfterCommit.run(() -> announcements.forget(mall));
    }

    /** Nothing happens when it is over already. */
    @Transactional
    public void end(UUID mall, Actor actor, UUID announcement, String key) {
        if (change.first(mall, key, "END_ANNOUNCEMENT", announcement)) {
            int ended = jdbc.sql("""
                    update visits.announcement set ended_at = :now
                    where region_id = :region and mall_id = :mall and id = :id and ended_at is null and until > :now
                    """)
                    .param("now", change.now())
                    .param("region", Wall.region())
                    .param("mall", mall)
                    .param("id", announcement)
                    .update();
            if (ended == 1) {
                change.tell(mall, announcement, actor, "ANNOUNCEMENT_ENDED", Facts.of());
                AfterCommit.run(() -> announcements.forget(mall));
            }
        }
    }

    private static String readable(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST || !PlainText.isLine(text)) {
            throw HallProblem.ANNOUNCEMENT_UNREADABLE.refusal(Map.of("max", LONGEST));
        }
        return text;
    }
}
