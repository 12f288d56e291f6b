package id.pendopo.visits.display;

import id.pendopo.directory.Directory;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.text.PlainText;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How each display is laid out, as the mall's manager has set it. */
@Component
public class LayoutBook {
    private final JdbcClient jdbc;
    private final Once once;
    private final Journal journal;
    private final Directory directory;

    LayoutBook(JdbcClient jdbc, Once once, Journal journal, Directory directory) {
        this.jdbc = jdbc;
        this.once = once;
        this.journal = journal;
        this.directory = directory;
    }

    /**
     * The standard one when nobody has laid it out yet. Its zone is spelled as the mall spells it now, unless the mall has it
     * no more.
     */
    public DisplayLayout of(UUID mall, UUID device) {
        return jdbc.sql("""
                select zone, arrangement, agencies, media_share, media_first, slide_seconds, running, text_id, text_en,
                  phone, speaks,
                  array(select i.media_id from visits.display_item i
                    where i.region_id = l.region_id and i.device_id = l.device_id order by i.ordinal) as playlist
                from visits.display_layout l where region_id = :region and mall_id = :mall and device_id = :device
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("device", device)
                .query((row, n) -> new DisplayLayout(
                        row.getString("zone"),
                        Arrangement.valueOf(row.getString("arrangement")),
                        row.getBoolean("agencies"),
                        row.getInt("media_share"),
                        row.getBoolean("media_first"),
                        row.getInt("slide_seconds"),
                        row.getBoolean("running"),
                        row.getString("text_id"),
                        row.getString("text_en"),
                        row.getBoolean("phone"),
                        row.getBoolean("speaks"),
                        List.of((UUID[]) row.getArray("playlist").getArray())))
                .optional()
                .map(saved -> saved.in(directory.plan(mall).area(saved.zone()).orElse(saved.zone())))
                .orElse(DisplayLayout.STANDARD);
    }

    /**
     * The display shows it at once.
     *
     * @throws id.pendopo.platform.problem.Refusal {@code layout-invalid} when a figure or text is out of its bounds, or a
     *     picture or video isn't the mall's; {@code layout-zone} when no counter is served in its zone
     */
    @Transactional
    public void save(UUID mall, Actor actor, UUID device, DisplayLayout typed, String key) {
        boolean plain = PlainText.isLine(typed.textId()) && PlainText.isLine(typed.textEn());
        if (!typed.fits() || !plain || !areOf(mall, typed.playlist())) {
            throw DisplayProblem.LAYOUT_INVALID.refusal();
        }
        DisplayLayout layout = typed.zone().isEmpty()
                ? typed
                : typed.in(directory.plan(mall).area(typed.zone()).orElseThrow(DisplayProblem.LAYOUT_ZONE::refusal));
        if (!once.first(key, "SAVE_LAYOUT", Once.named(mall, device, layout))) {
            return;
        }
        write(mall, device, layout);
        journal.write(
                mall,
                device,
                actor.id(),
                "DISPLAY_SET",
                Facts.of(
                        "zone", layout.zone(),
                        "arrangement", layout.arrangement(),
                        "agencies", layout.agencies(),
                        "media", layout.playlist().size(),
                        "running", layout.running(),
                        "phone", layout.phone(),
                        "speaks", layout.speaks()));
    }

    private boolean areOf(UUID mall, Collection<UUID> media) {
        Collection<UUID> asked = new HashSet<>(media);
        return asked.isEmpty()
                || jdbc.sql("""
                        select count(*) from visits.media
                        where region_id = :region and mall_id = :mall and digest is not null and id = any(:media)
                        """)
                                .param("region", Wall.region())
                                .param("mall", mall)
                                .param("media", asked.toArray(UUID[]::new))
                                .query(Long.class)
                                .single()
                        == asked.size();
    }

    private void write(UUID mall, UUID device, DisplayLayout layout) {
        jdbc.sql("""
                insert into visits.display_layout (region_id, device_id, mall_id, zone, arrangement, agencies, media_share,
                  media_first, slide_seconds, running, text_id, text_en, phone, speaks)
                values (:region, :device, :mall, :zone, :arrangement, :agencies, :share, :first, :seconds, :running,
                  :textId, :textEn, :phone, :speaks)
                on conflict (region_id, device_id) do update set zone = excluded.zone, arrangement = excluded.arrangement,
                  agencies = excluded.agencies, media_share = excluded.media_share, media_first = excluded.media_first,
                  slide_seconds = excluded.slide_seconds, running = excluded.running, text_id = excluded.text_id,
                  text_en = excluded.text_en, phone = excluded.phone, speaks = excluded.speaks
                """)
                .param("region", Wall.region())
                .param("device", device)
                .param("mall", mall)
                .param("zone", layout.zone())
                .param("arrangement", layout.arrangement().name())
                .param("agencies", layout.agencies())
                .param("share", layout.mediaShare())
                .param("first", layout.mediaFirst())
                .param("seconds", layout.slideSeconds())
                .param("running", layout.running())
                .param("textId", layout.textId())
                .param("textEn", layout.textEn())
                .param("phone", layout.phone())
                .param("speaks", layout.speaks())
                .update();
        jdbc.sql("delete from visits.display_item where region_id = :region and device_id = :device")
                .param("region", Wall.region())
                .param("device", device)
                .update();
        jdbc.sql("""
                insert into visits.display_item (region_id, device_id, ordinal, media_id)
                select :region, :device, ordinal, media from unnest(:media::uuid[]) with ordinality as m(media, ordinal)
                """)
                .param("region", Wall.region())
                .param("device", device)
                .param("media", layout.playlist().toArray(UUID[]::new))
                .update();
    }
}
