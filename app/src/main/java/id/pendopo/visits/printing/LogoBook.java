package id.pendopo.visits.printing;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The picture on each mall's slips. */
@Component
public class LogoBook {
    private final JdbcClient jdbc;
    private final Once once;
    private final Journal journal;

    LogoBook(JdbcClient jdbc, Once once, Journal journal) {
        this.jdbc = jdbc;
        this.once = once;
        this.journal = journal;
    }

    public Optional<Raster> of(UUID mall) {
        return jdbc.sql(
                        "select width, height, dots from visits.slip_logo where region_id = :region and mall_id = :mall")
                .param("region", Wall.region())
                .param("mall", mall)
                .query((row, n) -> new Raster(row.getInt("width"), row.getInt("height"), row.getBytes("dots")))
                .optional();
    }

    @Transactional
    public void save(UUID mall, Actor actor, Raster logo, String key) {
        String named =
                logo.width() + " " + HexFormat.of().formatHex(Secrets.sha256().digest(logo.dots()));
        if (!once.first(key, "SAVE_LOGO", Once.named(mall, named))) {
            return;
        }
        jdbc.sql("""
                insert into visits.slip_logo (region_id, mall_id, width, height, dots)
                values (:region, :mall, :width, :height, :dots)
                on conflict (region_id, mall_id) do update
                  set width = excluded.width, height = excluded.height, dots = excluded.dots
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("width", logo.width())
                .param("height", logo.height())
                .param("dots", logo.dots())
                .update();
        journal.write(mall, mall, actor.id(), "QUEUES_CHANGED", Facts.of("what", "logo", "how", "SAVED"));
    }

    @Transactional
    public void remove(UUID mall, Actor actor, String key) {
        if (!once.first(key, "REMOVE_LOGO", mall)) {
            return;
        }
        jdbc.sql("delete from visits.slip_logo where region_id = :region and mall_id = :mall")
                .param("region", Wall.region())
                .param("mall", mall)
                .update();
        journal.write(mall, mall, actor.id(), "QUEUES_CHANGED", Facts.of("what", "logo", "how", "REMOVED"));
    }
}
