package id.pendopo.visits.display;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.text.PlainText;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in pictures and videos piece by piece: no request is larger than a form, and a file that was cut goes on where it
 * was when it is begun again within an hour. Nobody sees a file before it is whole.
 */
@Component
public class MediaIntake {
    private final JdbcClient jdbc;
    private final Once once;
    private final Journal journal;
    private final MediaRoom room;
    private final MediaShelf shelf;
    private final InstantSource clock;

    MediaIntake(JdbcClient jdbc, Once once, Journal journal, MediaRoom room, MediaShelf shelf, InstantSource clock) {
        this.jdbc = jdbc;
        this.once = once;
        this.journal = journal;
        this.room = room;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** @param next the first piece that is still missing; how many there are when none is */
    public record Begun(UUID id, int next) {}

    /**
     * Begun again, by the same name, length and first piece, an unfinished file goes on.
     *
     * @param first its first piece, which tells what it is
     * @param bytes how long the whole file is
     * @throws id.pendopo.platform.problem.Refusal {@code media-format}, {@code media-too-large}, {@code media-full}
     */
    @Transactional
    public Begun begin(UUID mall, String name, int bytes, byte[] first) {
        MediaFormat format = checked(first);
        if (bytes > format.mostBytes()) {
            throw DisplayProblem.MEDIA_TOO_LARGE.refusal(Map.of("max", format.mostBytes() / 1_000_000));
        }
        room.used(mall);
        Optional<UUID> before = unfinished(mall, shown(name, format), bytes, first);
        if (before.isPresent()) {
            return new Begun(before.get(), next(before.get()));
        }
        room.require(mall, bytes);
        UUID id = jdbc.sql("""
                insert into visits.media (region_id, id, mall_id, name, format, bytes, added_at)
                values (:region, uuidv7(), :mall, :name, :format, :bytes, :now) returning id
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("name", shown(name, format))
                .param("format", format.name())
                .param("bytes", bytes)
                .param("now", Utc.of(clock.instant()))
                .query(UUID.class)
                .single();
        add(mall, id, 0, first);
        return new Begun(id, 1);
    }

    /** Told by the first piece: what it is, and that a television can hold it. */
    private static MediaFormat checked(byte[] first) {
        MediaFormat format = MediaFormat.of(first).orElseThrow(DisplayProblem.MEDIA_FORMAT::refusal);
        PictureSize.check(format, first);
        return format;
    }

    private Optional<UUID> unfinished(UUID mall, String name, int bytes, byte[] first) {
        return jdbc.sql("""
                select m.id from visits.media m
                join visits.media_piece p on p.region_id = m.region_id and p.media_id = m.id and p.ordinal = 0
                where m.region_id = :region and m.mall_id = :mall and m.digest is null and m.name = :name
                  and m.bytes = :bytes and p.content = :first
                order by m.added_at desc limit 1
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("name", name)
                .param("bytes", bytes)
                .param("first", first)
                .query(UUID.class)
                .optional();
    }

    private int next(UUID media) {
        return jdbc.sql("""
                select min(ordinal) + 1 from visits.media_piece p
                where region_id = :region and media_id = :media and not exists (
                  select from visits.media_piece n
                  where n.region_id = p.region_id and n.media_id = p.media_id and n.ordinal = p.ordinal + 1)
                """)
                .param("region", Wall.region())
                .param("media", media)
                .query(Integer.class)
                .single();
    }

    /**
     * The same piece may come twice; a piece of a length that it can't have is refused.
     *
     * @throws id.pendopo.platform.problem.Refusal {@code media-incomplete}, {@code media-full} when others have filled the
     *     room meanwhile
     */
    @Transactional
    public void add(UUID mall, UUID media, int ordinal, byte[] content) {
        Unfinished file = unfinished(mall, media).orElseThrow(PlatformProblem.NOT_FOUND::refusal);
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
        jdbc.sql("update visits.media set added_at = :now where region_id = :region and id = :media")
                .param("now", Utc.of(clock.instant()))
                .param("region", Wall.region())
                .param("media", media)
                .update();
        room.require(mall, 0);
    }

    /**
     * All pieces are there: from now on displays can show it. What it is is looked at again: the first piece may have come
     * anew. The same content is kept once, and told twice it is finished once.
     *
     * @return the file, or the one of the same content that was there before
     * @throws id.pendopo.platform.problem.Refusal {@code media-incomplete} when a piece is missing, {@code media-format}
     */
    @Transactional
    public UUID finish(UUID mall, Actor actor, UUID media) {
        if (isWhole(mall, media)) {
            return media;
        }
        Optional<Unfinished> file = unfinished(mall, media);
        return file.isPresent()
                ? finish(mall, actor, media, file.get())
                : sameAs(mall, media, media).orElseThrow(PlatformProblem.NOT_FOUND::refusal);
    }

    private UUID finish(UUID mall, Actor actor, UUID media, Unfinished file) {
        if (checked(piece(media, 0)) != file.format()) {
            throw DisplayProblem.MEDIA_FORMAT.refusal();
        }
        String digest = digest(media, file.bytes());
        UUID before = shelf.named(mall, digest).map(Media::id).orElse(media);
        if (!before.equals(media)) {
            forget(media);
            sameAs(mall, media, before);
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

    /**
     * Remembers which file was there before one of the same content.
     *
     * @return what was remembered already
     */
    private Optional<UUID> sameAs(UUID mall, UUID media, UUID before) {
        return once.claim(Once.named(mall, media).toString(), "FINISH_MEDIA", before);
    }

    private boolean isWhole(UUID mall, UUID media) {
        return shelf.of(mall).stream().anyMatch(whole -> whole.id().equals(media));
    }

    private record Unfinished(MediaFormat format, int bytes) {}

    private Optional<Unfinished> unfinished(UUID mall, UUID media) {
        return jdbc.sql("""
                select format, bytes from visits.media
                where region_id = :region and mall_id = :mall and id = :media and digest is null for update
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("media", media)
                .query((row, n) -> new Unfinished(MediaFormat.valueOf(row.getString("format")), row.getInt("bytes")))
                .optional();
    }

    private String digest(UUID media, int bytes) {
        MessageDigest digest = Secrets.sha256();
        for (int ordinal = 0; ordinal < Media.pieces(bytes); ordinal++) {
            digest.update(piece(media, ordinal));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private byte[] piece(UUID media, int ordinal) {
        return shelf.piece(media, ordinal).orElseThrow(DisplayProblem.MEDIA_INCOMPLETE::refusal);
    }

    private void forget(UUID media) {
        jdbc.sql("delete from visits.media where region_id = :region and id = :media")
                .param("region", Wall.region())
                .param("media", media)
                .update();
    }

    private static String shown(String name, MediaFormat format) {
        String line = PlainText.line(name);
        String known = line.isEmpty() ? format.name() : line;
        return known.length() > Media.LONGEST_NAME ? known.substring(0, Media.LONGEST_NAME) : known;
    }

    /** For a file that comes in one request. */
    @Transactional
    public UUID whole(UUID mall, Actor actor, String name, byte[] file) {
        UUID media = begin(mall, name, file.length, Arrays.copyOf(file, Math.min(file.length, Media.PIECE)))
                .id();
        for (int piece = 1; piece < Media.pieces(file.length); piece++) {
            int from = piece * Media.PIECE;
            add(mall, media, piece, Arrays.copyOfRange(file, from, Math.min(file.length, from + Media.PIECE)));
        }
        return finish(mall, actor, media);
    }
}
