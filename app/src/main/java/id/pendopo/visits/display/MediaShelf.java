package id.pendopo.visits.display;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pictures and videos of each mall, those that are wholly there. */
@Component
public class MediaShelf {
    private final JdbcClient jdbc;
    private final Once once;
    private final Journal journal;

    MediaShelf(JdbcClient jdbc, Once once, Journal journal) {
        this.jdbc = jdbc;
        this.once = once;
        this.journal = journal;
    }

    /** By name. */
    public List<Media> of(UUID mall) {
        return jdbc.sql("""
                select * from visits.media where region_id = :region and mall_id = :mall and digest is not null
                order by name, id
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .query(MediaShelf::media)
                .list();
    }

    public Optional<Media> named(UUID mall, String digest) {
        return jdbc.sql("select * from visits.media where region_id = :region and mall_id = :mall and digest = :digest")
                .param("region", Wall.region())
                .param("mall", mall)
                .param("digest", digest)
                .query(MediaShelf::media)
                .optional();
    }

    public Optional<byte[]> piece(UUID media, int ordinal) {
        return part(media, ordinal, 0, Media.PIECE);
    }

    /**
     * A part of one piece of a file, as long as asked for unless the piece ends before; each is read by itself, so that a slow
     * display holds no connection.
     *
     * @param from the first byte is 0
     */
    public Optional<byte[]> part(UUID media, int ordinal, int from, int length) {
        return jdbc.sql("""
                select substring(content from :from for :length) from visits.media_piece
                where region_id = :region and media_id = :media and ordinal = :ordinal
                """)
                .param("region", Wall.region())
                .param("media", media)
                .param("ordinal", ordinal)
                .param("from", from + 1)
                .param("length", length)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** It leaves all displays, too. */
    @Transactional
    public void remove(UUID mall, Actor actor, UUID media, String key) {
        if (!once.first(key, "REMOVE_MEDIA", media)) {
            return;
        }
        int gone = jdbc.sql("""
                delete from visits.media where region_id = :region and mall_id = :mall and id = :media
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("media", media)
                .update();
        if (gone == 1) {
            journal.write(mall, media, actor.id(), "MEDIA_REMOVED", Facts.of());
        }
    }

    private static Media media(ResultSet row, int n) throws SQLException {
        return new Media(
                row.getObject("id", UUID.class),
                row.getString("name"),
                MediaFormat.valueOf(row.getString("format")),
                row.getInt("bytes"),
                row.getString("digest"));
    }
}
