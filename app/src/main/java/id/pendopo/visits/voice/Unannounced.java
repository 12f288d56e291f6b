package id.pendopo.visits.voice;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.History;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.voice.Speaking.Said;
import id.pendopo.visits.voice.Speaking.Screen;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Announcements that a zone has not heard yet, or not for a while, the one that waits longest first. */
@Component
class Unannounced {
    private final JdbcClient jdbc;
    private final History history;
    private final ReadySentences sentences;

    Unannounced(JdbcClient jdbc, History history, ReadySentences sentences) {
        this.jdbc = jdbc;
        this.history = history;
        this.sentences = sentences;
    }

    Optional<Due.Announcement> first(Screen screen, VoiceRules rules, Instant now) {
        Map<String, ReadySentence> known =
                sentences.all().stream().collect(Collectors.toMap(ReadySentence::name, Function.identity()));
        return jdbc.sql("""
                select id, sentence, due_at, again from (
                  select a.id, a.sentence, coalesce(h.said_at + make_interval(mins => :again), a.since) as due_at,
                    h.said_at is not null as again
                  from visits.announcement a left join visits.announced h
                    on h.region_id = a.region_id and h.announcement_id = a.id and h.zone = :zone
                  where a.region_id = :region and a.mall_id = :mall and a.sentence = any(:known)
                    and a.ended_at is null and a.until > :now and (h.said_at is null or :again > 0)) waiting
                where due_at <= :now order by due_at, id limit 1
                """)
                .param("region", Wall.region())
                .param("mall", screen.mall())
                .param("zone", screen.zone())
                .param("known", known.keySet().toArray(String[]::new))
                .param("again", rules.again())
                .param("now", Utc.of(now))
                .query((row, n) -> new Due.Announcement(
                        row.getObject("id", UUID.class),
                        Objects.requireNonNull(known.get(row.getString("sentence"))),
                        row.getTimestamp("due_at").toInstant(),
                        row.getBoolean("again")))
                .optional();
    }

    /** Said once, however often it is told; one of another mall or that never was is not written. */
    void said(Screen screen, Said said, Instant now) {
        jdbc.sql("""
                insert into visits.announced as h (region_id, announcement_id, zone, mall_id, said_at)
                select region_id, id, :zone, mall_id, :now from visits.announcement
                where region_id = :region and id = :id and mall_id = :mall
                on conflict (region_id, announcement_id, zone) do update set said_at = excluded.said_at
                  where h.said_at < :since
                returning announcement_id
                """)
                .param("region", Wall.region())
                .param("mall", screen.mall())
                .param("id", said.id())
                .param("since", Utc.of(said.since()))
                .param("zone", screen.zone())
                .param("now", Utc.of(now))
                .query((row, n) -> new Event(
                        now,
                        screen.mall(),
                        row.getObject(1, UUID.class),
                        screen.device(),
                        "ANNOUNCEMENT_SPOKEN",
                        Facts.json(Facts.of("zone", screen.zone()))))
                .optional()
                .ifPresent(history::append);
    }

    void forget(UUID mall, Instant before) {
        jdbc.sql("delete from visits.announced where region_id = :region and mall_id = :mall and said_at < :before")
                .param("region", Wall.region())
                .param("mall", mall)
                .param("before", Utc.of(before))
                .update();
    }
}
