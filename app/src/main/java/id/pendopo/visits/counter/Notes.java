package id.pendopo.visits.counter;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.text.Bilingual;
import id.pendopo.platform.text.PlainText;
import id.pendopo.platform.time.Utc;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What officers write down about a visit, for the next counter. Erasable rows; history never hears of them. */
@Component
public class Notes {
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final AtCounter counter;
    private final Ids ids;
    private final InstantSource clock;

    Notes(JdbcClient jdbc, AtCounter counter, Ids ids, InstantSource clock) {
        this.jdbc = jdbc;
        this.counter = counter;
        this.ids = ids;
        this.clock = clock;
    }

    public record Note(UUID id, String text, Instant at) {
        /** May be about a person: never printed. */
        @Override
        public String toString() {
            return "note " + id;
        }
    }

    /** Only for the visitor who is at the officer's counter. */
    @Transactional
    public void write(UUID mall, Actor officer, UUID stop, String text, String key) {
        String clean = PlainText.lines(text);
        if (clean.isEmpty()) {
            throw PlatformProblem.INPUT_INVALID.refusal();
        }
        if (clean.length() > LONGEST) {
            throw PlatformProblem.INPUT_TOO_LONG.refusal(
                    Map.of("field", new Bilingual("Catatan", "Note"), "max", LONGEST));
        }
        counter.present(mall, officer, stop, key, "NOTE")
                .ifPresent(here -> jdbc.sql("""
                insert into visits.note (region_id, id, mall_id, visit_id, author_id, text, created_at)
                values (:region, :id, :mall, :visit, :author, :text, :at)
                """)
                        .param("region", Wall.region())
                        .param("id", ids.next())
                        .param("mall", mall)
                        .param("visit", here.visit().id())
                        .param("author", officer.id())
                        .param("text", clean)
                        .param("at", Utc.of(clock.instant()))
                        .update());
    }

    /**
     * What was typed but not sent goes with the act that leaves the visitor, in one transaction: an act that is refused
     * leaves no note, and the words may be changed before the next one. Nothing typed is nothing written.
     *
     * @param act the key of that act: sent again, it writes nothing again
     */
    @Transactional
    public void with(UUID mall, Actor officer, UUID stop, String text, String act, Runnable leaving) {
        if (!PlainText.lines(text).isEmpty()) {
            write(mall, officer, stop, text, Once.following(act, "note"));
        }
        leaving.run();
    }

    /** Oldest first. */
    public List<Note> of(UUID visit) {
        return jdbc.sql("""
                select id, text, created_at from visits.note where region_id = :region and visit_id = :visit order by created_at, id
                """)
                .param("region", Wall.region())
                .param("visit", visit)
                .query((row, n) -> new Note(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }
}
