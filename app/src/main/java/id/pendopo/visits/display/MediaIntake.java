package id.pendopo.visits.display;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.text.PlainText;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in pictures and videos piece by piece: a video on a slow line goes on where it was cut, and no request is larger
 * than a form. Nobody sees a file before it is whole.
 */
@Component
public class MediaIntake {
    /** An upload that was left unfinished for so long is given up. */
    private static final Duration UNFINISHED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Journal journal;
    private final InstantSource clock;

    MediaIntake(JdbcClient jdbc, Ids ids, Journal journal, InstantSource clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param first its first piece, which tells what it is
     * @param bytes how long the whole file is
     * @throws id.pendopo.platform.problem.Refusal {@code media-format}, {@code media-too-large}, {@code media-full}
     */
    @Transactional
    public UUID begin(UUID mall, String name, int bytes, byte[] first) {
        MediaFormat format = MediaFormat.of(first).orElseThrow(DisplayProblem.MEDIA_FORMAT::refusal);
        if (bytes > format.mostBytes()) {
            throw DisplayProblem.MEDIA_TOO_LARGE.refusal(Map.of("max", format.mostBytes() / 1_000_000));
        }
        PictureSize.check(format, first);
        giveUpOld(mall);
        if (used(mall) + bytes > Media.MALL_AT_MOST) {
            throw DisplayProblem.MEDIA_FULL.refusal(Map.of("max", Media.MALL_AT_MOST / 1_000_000));
        }
        UUID id = ids.next();
        jdbc.sql("""
                insert into visits.media (region_id, id, mall_id, name, format, bytes, added_at)
                values (:region, :id, :mall, :name, :format, :bytes, :now)
                """)
                .param("region", Wall.region())
                .param("id", id)
                .param("mall", mall)
                .param("name", shown(name, format))
                .param("format", format.name())
                .param("bytes", bytes)
                .param("now", Utc.of(clock.instant()))
                .update();
        add(mall, id, 0, first);
        return id;
    }

    /** The same piece may come twice; a piece of a length that it can't have is refused. */
    @Transactional
    public void add(UUID mall, UUID media, int ordinal, byte[] content) {
        Unfinished file = unfinished(mall, media);
        int pieces = Media.pieces(file.bytes());
        int length = ordinal == pieces - 1 ? file.bytes() - (pieces - 1) * Media.PIECE : Media.PIECE;
        if (ordinal < 0 || ordinal >= pieces || content.length != length) {
            throw DisplayProblem.MEDIA_INCOMPLETE.refusal();
        }
        jdbc.sql("""
                insert into visits.media_piece (region_id, media_id, ordinal, content)
                values (:region, :media, :ordinal, :content)
                on conflict (region_id, media_id, ordinal) do update set content = excluded.content
                """)
                .param("region", Wall.region())
                .param("media", media)
                .param("ordinal", ordinal)
                .param("content", content)
                .update();
    }

    /**
     * All pieces are there: from now on displays can show it. The same content is kept once, and told twice it is finished
     * once.
     *
     * @return the file, or the one of the same content that was there before
     * @throws id.pendopo.platform.problem.Refusal {@code media-incomplete} when a piece is missing
     */
    @Transactional
    public UUID finish(UUID mall, Actor actor, UUID media) {
        if (isWhole(mall, media)) {
            return media;
        }
        Unfinished file = unfinished(mall, media);
        String digest = digest(media, file.bytes());
        UUID before = jdbc.sql(
                        "select id from visits.media where region_id = :region and mall_id = :mall and digest = :digest")
                .param("region", Wall.region())
                .param("mall", mall)
                .param("digest", digest)
                .query(UUID.class)
                .optional()
                .orElse(media);
        if (!before.equals(media)) {
            forget(media);
            return before;
        }
        jdbc.sql("update visits.media set digest = :digest where region_id = :region and id = :media")
                .param("digest", digest)
                .param("region", Wall.region())
                .param("media", media)
                .update();
        journal.write(mall, media, actor.id(), "MEDIA_ADDED", Facts.of("format", file.format(), "bytes", file.bytes()));
        return media;
    }

    private boolean isWhole(UUID mall, UUID media) {
        return jdbc.sql("""
                select count(*) from visits.media
                where region_id = :region and mall_id = :mall and id = :media and digest is not null
                """)
                        .param("region", Wall.region())
                        .param("mall", mall)
                        .param("media", media)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private record Unfinished(MediaFormat format, int bytes) {}

    private Unfinished unfinished(UUID mall, UUID media) {
        return jdbc.sql("""
                select format, bytes from visits.media
                where region_id = :region and mall_id = :mall and id = :media and digest is null for update
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("media", media)
                .query((row, n) -> new Unfinished(MediaFormat.valueOf(row.getString("format")), row.getInt("bytes")))
                .optional()
                .orElseThrow(PlatformProblem.NOT_FOUND::refusal);
    }

    private String digest(UUID media, int bytes) {
        MessageDigest digest = Secrets.sha256();
        for (int ordinal = 0; ordinal < Media.pieces(bytes); ordinal++) {
            digest.update(jdbc.sql("""
                    select content from visits.media_piece
                    where region_id = :region and media_id = :media and ordinal = :ordinal
                    """)
                    .param("region", Wall.region())
                    .param("media", media)
                    .param("ordinal", ordinal)
                    .query((row, n) -> row.getBytes(1))
                    .optional()
                    .orElseThrow(DisplayProblem.MEDIA_INCOMPLETE::refusal));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void forget(UUID media) {
        jdbc.sql("delete from visits.media where region_id = :region and id = :media")
                .param("region", Wall.region())
                .param("media", media)
                .update();
    }

    private void giveUpOld(UUID mall) {
        Instant before = clock.instant().minus(UNFINISHED);
        jdbc.sql("""
                delete from visits.media
                where region_id = :region and mall_id = :mall and digest is null and added_at < :before
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("before", Utc.of(before))
                .update();
    }

    /** Files that are still coming count with all their bytes. */
    private long used(UUID mall) {
        return jdbc.sql(
                        "select coalesce(sum(bytes), 0) from visits.media where region_id = :region and mall_id = :mall")
                .param("region", Wall.region())
                .param("mall", mall)
                .query(Long.class)
                .single();
    }

    private static String shown(String name, MediaFormat format) {
        String line = PlainText.line(name);
        String known = line.isEmpty() ? format.name() : line;
        return known.length() > Media.LONGEST_NAME ? known.substring(0, Media.LONGEST_NAME) : known;
    }

    /** For a file that comes in one request. */
    @Transactional
    public UUID whole(UUID mall, Actor actor, String name, byte[] file) {
        UUID media = begin(mall, name, file.length, Arrays.copyOf(file, Math.min(file.length, Media.PIECE)));
        for (int piece = 1; piece < Media.pieces(file.length); piece++) {
            int from = piece * Media.PIECE;
            add(mall, media, piece, Arrays.copyOfRange(file, from, Math.min(file.length, from + Media.PIECE)));
        }
        return finish(mall, actor, media);
    }
}
